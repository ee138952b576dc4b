import Testing

@testable import SynopticReader

/// What help, command line and documentation read off the commands has to be there and without contradiction.
@Suite struct CommandTableTests {
  @Test(arguments: Commands.all)
  func saysWhatItDoes(_ command: Command) {
    #expect(command.help.first?.isUppercase == true)
    #expect(command.help.last != ".")
    #expect(command.help.count <= 90)
    #expect(command.name.allSatisfy { $0.isLowercase || $0 == "-" })
  }

  @Test func namesAreUnique() {
    #expect(Set(Commands.all.map(\.name)).count == Commands.all.count)
  }

  @Test func keysDoNotCollideWithinAScope() {
    var seen: [Command.Scope: [Key: String]] = [:]
    for command in Commands.all {
      for key in command.keys {
        let other = seen[command.scope, default: [:]].updateValue(command.name, forKey: key)
        #expect(other == nil, "\(key.notation) is both \(other ?? "") and \(command.name)")
      }
    }
  }

  @Test func aKeyThatNeedsNoPromptSaysWhy() {
    for command in Commands.all where command.keys.contains(.character("1")) {
      #expect(command.preset(.character("1")) == "1")
    }
  }

  @Test(arguments: Screens.all.map(\.id))
  func everyScreenIsReachable(_ id: ScreenID) throws {
    let command = try #require(Commands.named(id.name))
    var driver = Driver()
    driver.press(":\(command.name)<enter>")
    #expect(driver.state.screen.id == id)
    for key in command.keys {
      var driver = Driver()
      driver.handle([.key(key)])
      #expect(driver.state.screen.id == id)
    }
  }

  @Test(arguments: Screens.all.map(\.id))
  func hintsNameCommandsWithKeys(_ id: ScreenID) {
    for hint in Screens[id].hints {
      #expect(Commands.named(hint.command)?.keys.isEmpty == false, "\(id): \(hint.command)")
    }
  }

  @Test(arguments: Screens.all.map(\.id))
  func everyScreenDrawsAtEverySize(_ id: ScreenID) {
    for analysed in [false, true] {
      for (columns, rows) in [(1, 1), (12, 3), (13, 4), (40, 10), (59, 11), (80, 24), (200, 60)] {
        var driver = Driver(sources: 3, columns: columns, rows: rows, analysed: analysed)
        driver.press(":\(id.name)<enter>j<c-d>Gk<c-u>g")
        #expect(driver.lines.count == rows)
      }
    }
  }

  @Test func anUnknownKeySaysSo() {
    var driver = Driver()
    driver.press("<f9>")
    #expect(driver.statusLine.contains("<f9> does nothing here; ? shows the keys"))
  }

  @Test func narrowScopesWin() {
    let driver = Driver()
    #expect(Keymap.command(for: .enter, in: driver.state)?.scope != .lists)
    #expect(driver.state.scopes == [.screen(ColumnsScreen.id), .texts, .everywhere])
  }
}
