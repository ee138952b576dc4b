/// The JSON Lines contract of `synoptic analyze`: one object in, one object out.
///
/// Input: `{"id", "text", "title"?, "source"?, "date"?, "url"?, "language"?}`. `id` is a string or a whole number and
/// comes back as it was; `date` begins with a day as `yyyy-mm-dd`; `language` is a BCP 47 code.
///
/// Output, offsets being Unicode scalars of `text`, ends excluded:
/// ```
/// {"id", "text", "language", "sentences": [[start, end]],
///  "entities": [{"start", "end", "type", "entity"}],
///  "times": [{"start", "end", "type", "value", "from"?, "until"?}],
///  "attributions": [{"content": [[start, end]], "source": [[start, end]], "cue": [[start, end]], "direct", "speaker"?}],
///  "events": [{"start", "end", "trigger", "from"?, "until"?, "polarity", "modality", "inferred"?, "after"?: [index]}]}
/// ```
/// `text` is what was sent, unchanged. `type` of an entity is one of `EntityType`'s raw values and `entity` a number
/// that mentions of the same one share; `type` and `value` of a time are those of TIMEX3; `from` and `until` are
/// minutes of the calendar, `2025-10-16T08:30`, the end excluded. An event is `inferred` when its day is concluded from
/// what was told before, or from a tense that says that it is so, or done, on the day of the report; `after` are the
/// events, by their place in the list, that come before it.
public enum AnalyzeLine {
  /// The line of output for a line of input, its end included.
  /// - Throws: `LineError` when the line is no such object.
  public static func process(_ line: [UInt8], with pipeline: Pipeline) throws(LineError) -> [UInt8] {
    let request = try AnalysisRequest(line: line)
    let comparison = pipeline.read([request.article])
    return AnalysisRecord.line(id: request.id, comparison.articles[0])
  }
}
