/// What the model is made of and what it reaches, as Markdown beside it.
struct EntityCard {
  /// The sets learned from and measured on.
  let sets: [Int]
  let figures: EntityFigures
  let size: Int
  let language: String
  /// Sets that were not learned from.
  let leftOut: [String]
  /// Parts of the cross-validation.
  let folds: Int

  var text: String {
    """
    # The model that revises names

    `model.bin`, \(size) bytes: weights of a linear model over BIO tags of six types (person, organisation, place, group,
    event, product), features hashed into rows of sixteen bytes. It takes what rules and lists propose as evidence and
    decides where names begin and end and what they name. An averaged structured perceptron learned it
    (`Sources/train/Entities`); the same data gives the same bytes:

    ```
    \(command)
    ```

    ## Learned from

    Labels are brought to one scheme first: no titles inside persons, nationalities are groups. Nothing of the texts is in
    the file but sums of weights.

    \(learned.joined(separator: "\n"))

    What it knows of words beyond these sets is in `words.bin`: for each form that is frequent in a collection of news how
    often it carries a capital, and which forms stand in the same company (`Sources/train/Names`); counts, no labels, no
    text. The same articles give the same bytes:

    ```
    gzip -dcf ARTICLES | swift run -c release train names \(language) \(folder)/words.bin
    ```

    `--without gmb` learns without the set whose annotation states no licence.

    ## Figures

    Exact spans of persons, organisations and places against each set's own labels. Sets learned from are cross-validated
    in \(folds) parts; the others are only measured on. GMB and GUM label titles as part of persons, which counts against us
    on purpose; GUM labels linked names only, and some phrases whole.

    \(figures.table)

    """
  }

  private var folder: String { "Resources/languages/\(language)/names" }

  private var command: String {
    (["swift run -c release train entities \(language) DATA \(folder)"] + leftOut.map { "--without \($0)" })
      .joined(separator: " ")
  }

  private var learned: [String] {
    sets.compactMap { number in
      EntityDataSet.all[number].licence.map { "- \(EntityDataSet.all[number].name): \($0)" }
    }
  }
}
