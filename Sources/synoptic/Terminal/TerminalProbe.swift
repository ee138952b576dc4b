import CNcurses
import CTerminal
import SynopticReader

#if canImport(Glibc)
  import Glibc
#endif

/// What can be learned about the terminal without taking it over.
struct TerminalProbe {
  let name: String?
  /// Whether terminfo knows the name.
  let isKnown: Bool
  let canMoveCursor: Bool
  let depth: ColorDepth
  let size: Size?
  let characterSet: String

  init() {
    name = getenv("TERM").map { String(cString: $0) }
    Terminal.useUTF8()
    characterSet = String(cString: nc_character_set())
    var problem: Int32 = 0
    isKnown = name?.isEmpty == false && setupterm(nil, STDOUT_FILENO, &problem) == OK
    canMoveCursor = isKnown && nc_can_move_cursor() != 0
    depth =
      isKnown
      ? ColorDepth(
        colors: Int(tigetnum("colors")), isDirect: nc_direct_color() != 0,
        noColor: getenv("NO_COLOR").map { String(cString: $0) }) : .monochrome
    var rows: Int32 = 0
    var columns: Int32 = 0
    size = ct_window_size(&rows, &columns) == 0 ? Size(columns: Int(columns), rows: Int(rows)) : nil
  }

  /// Characters that we lay out in another width than the C library does; they are drawn as U+FFFD.
  func disputedCharacters(in range: ClosedRange<UInt32>) -> [Unicode.Scalar] {
    range.compactMap(Unicode.Scalar.init).filter { scalar in
      let width = nc_width(wchar_t(bitPattern: scalar.value))
      return width > 0 && DisplayWidth.width(of: String(scalar)) != Int(width)
    }
  }
}
