/// The parts of a comparison's JSON that set wordings side by side.
extension ComparisonRecord {
  mutating func contrasts() {
    let contrasts = Contrasts(story)
    json.raw(",\"collated\":")
    list(contrasts.quotations) { record, quotation in
      record.list(quotation.versions) { $0.version($1, full: quotation.full.article) }
    }
    json.raw(",\"naming\":")
    list(story.namingContrasts()) { $0.naming($1) }
    json.raw(",\"framing\":")
    list(Array(zip(contrasts.emphases, contrasts.framings))) { record, claim in
      record.list(Array(zip(claim.0, claim.1))) { $0.framing($1.1, $1.0) }
    }
    json.raw(",\"credits\":")
    list(story.statements.credits) { $0.list($1) { $0.json.value($1) } }
    json.raw(",\"strangers\":")
    list(story.statements.strangers) { $0.json.value($0.ids[$1]) }
  }

  private mutating func version(_ version: CollatedQuotation.Version, full: Int) {
    let reference = version.quotation
    let quotation = story.articles[reference.article].quotations[reference.quotation]
    json.raw("{\"article\":")
    json.value(ids[reference.article])
    json.raw(",\"status\":")
    json.value(version.status.rawValue)
    json.raw(",\"content\":")
    list(quotation.content) { $0.span($1, in: reference.article) }
    json.raw(",\"cue\":")
    optional(quotation.cue, in: reference.article)
    json.raw(",\"runs\":")
    list(version.runs) { record, run in
      record.json.raw("{\"full\":")
      record.optional(run.full, in: full)
      record.json.raw(",\"here\":")
      record.optional(run.here, in: reference.article)
      record.json.raw("}")
    }
    json.raw("}")
  }

  private mutating func naming(_ contrast: NamingContrast) {
    json.raw("{\"entity\":")
    json.value(story.entities[contrast.entity].name)
    json.raw(",\"forms\":")
    list(contrast.forms) { record, forms in
      record.list(forms) { record, form in
        record.json.raw("{\"form\":")
        record.json.value(form.words)
        record.json.raw(",\"mentions\":")
        record.list(form.mentions) { record, reference in
          let mention = record.story.articles[reference.article].mentions[reference.mention]
          record.place(mention.span, in: reference.article)
        }
        record.json.raw("}")
      }
    }
    json.raw("}")
  }

  private mutating func framing(_ framing: Framing, _ emphasis: Emphasis) {
    json.raw("{\"article\":")
    json.value(ids[framing.article])
    json.raw(",\"place\":")
    json.value(emphasis.place.rawValue)
    json.raw(",\"share\":")
    json.value(share: emphasis.share)
    json.raw(",\"marks\":")
    list(framing.marks) { record, mark in
      record.json.raw("{\"feature\":")
      record.json.value(mark.feature.rawValue)
      record.json.raw(",\"at\":")
      record.place(mark.span, in: framing.article)
      record.json.raw("}")
    }
    json.raw("}")
  }

  private mutating func optional(_ span: Span?, in article: Int) {
    if let span { self.span(span, in: article) } else { json.raw("null") }
  }
}
