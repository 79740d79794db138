import Foundation
import Ordering
import Testing

@Suite("Bytes of a file as text")
struct FileTextTests {
  private func read(_ bytes: Data) throws -> FileText { try FileText(bytes) }

  @Test("UTF-8 with and without its mark", arguments: ["", "\u{FEFF}"])
  func utf8(mark: String) throws {
    let file = try read(Data((mark + "Vorname;Nachname\nJürgen;Groß\n").utf8))
    #expect(file.text == "Vorname;Nachname\nJürgen;Groß\n")
    #expect(file.encoding == .utf8)
  }

  @Test(
    "UTF-16 of both orders, with a mark and without",
    arguments: [(String.Encoding.utf16LittleEndian, FileEncoding.utf16LittleEndian), (.utf16BigEndian, .utf16BigEndian)],
    [true, false])
  func utf16(kind: (String.Encoding, FileEncoding), hasMark: Bool) throws {
    let text = "First,Last\r\nJürgen,Groß\r\nŁukasz,Żak\r\n"
    let bytes = try #require(((hasMark ? "\u{FEFF}" : "") + text).data(using: kind.0))
    let file = try read(bytes)
    #expect(file.text == text)
    #expect(file.encoding == kind.1)
  }

  @Test(
    "the code pages of Windows by their letters",
    arguments: [
      ("Jürgen;Groß;€ 5", String.Encoding.windowsCP1252, FileEncoding.windows1252),
      ("José;Peña;O’Neil", .windowsCP1252, .windows1252), ("Łukasz;Wałęsa;Żółć", .windowsCP1250, .windows1250),
      ("Жанна;Щукина;Продажи", .windowsCP1251, .windows1251),
      ("Luka;Šoštar\nPetra;Žagar", .windowsCP1252, .windows1252), ("Ana;Šarić\nLuka;Đurić", .windowsCP1250, .windows1250),
    ])
  func codePages(text: String, encoding: String.Encoding, expected: FileEncoding) throws {
    let file = try read(try #require(text.data(using: encoding)))
    #expect(file.encoding == expected)
    #expect(file.text == text)
  }

  @Test(
    "UTF-16 of letters without a zero in them is known by its line ends and commas, without a mark",
    arguments: [(String.Encoding.utf16LittleEndian, FileEncoding.utf16LittleEndian), (.utf16BigEndian, .utf16BigEndian)])
  func plainUTF16(kind: (String.Encoding, FileEncoding)) throws {
    for text in ["Имя,Фамилия\nЖанна,Щукина\n", "姓,名\r\n山田,太郎\r\n", "Жанна Щукина"] {
      let file = try read(try #require(text.data(using: kind.0)))
      #expect(file.text == text && file.encoding == kind.1)
    }
  }

  @Test("Mac Roman is known by capitals and signs inside words")
  func macRoman() throws {
    // Jürgen;Müller, René;Garcés
    var bytes = Data("J?rgen;M?ller\rRen?;Garc?s\r".utf8)
    for (place, letter) in zip(bytes.indices.filter { bytes[$0] == UInt8(ascii: "?") }, [0x9F, 0x9F, 0x8E, 0x8E] as [UInt8]) {
      bytes[place] = letter
    }
    #expect(try read(bytes) == FileText(bytes, as: .macRoman))
    #expect(try read(bytes).text == "Jürgen;Müller\rRené;Garcés\r")
    let high: ClosedRange<UInt8> = 0x80...0xFF
    #expect(try FileText(Data(high), as: .macRoman).text.unicodeScalars.count == 128)
  }

  @Test("whoever knows the encoding better says so")
  func said() throws {
    let bytes = try #require("Γιώργος;Παπαδόπουλος".data(using: .windowsCP1253))
    #expect(try FileText(bytes, as: .windows1253).text == "Γιώργος;Παπαδόπουλος")
    let japanese = try #require("山田,太郎".data(using: .shiftJIS))
    #expect(try FileText(japanese, as: .shiftJIS).text == "山田,太郎")
  }

  @Test("a workbook, a picture and nothing are no text, each by its own name")
  func noText() {
    #expect(throws: FileText.Fault.workbook) { try read(Data([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00])) }
    #expect(throws: FileText.Fault.workbook) { try read(Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1])) }
    #expect(throws: FileText.Fault.binary) { try read(Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13])) }
    #expect(throws: FileText.Fault.binary) { try read(Data((0..<200).map { UInt8($0 % 32) })) }
    #expect(throws: FileText.Fault.empty) { try read(Data()) }
    #expect(throws: FileText.Fault.empty) { try read(Data("\u{FEFF} \n".utf8)) }
  }
}
