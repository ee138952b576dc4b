/// Turns the meaning of time expressions into values and placements, given what is known of the publication day.
enum TimeResolver {
  static func resolve(_ times: [TimeExpression], against day: PublicationEstimate) -> [TimeExpression] { times }
}
