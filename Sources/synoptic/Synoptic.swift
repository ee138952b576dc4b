@main enum Synoptic { static func main() {} }
