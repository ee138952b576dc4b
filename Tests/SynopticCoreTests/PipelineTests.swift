import SynopticCore
import Testing
import TestSupport

@Suite struct PipelineTests {
  @Test func readsAnArticle() {
    let article = Fixtures.annotated("The ship sank. Seven people died.")
    #expect(article.sentences.count == 2)
  }
}
