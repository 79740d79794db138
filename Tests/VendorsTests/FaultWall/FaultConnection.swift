import Foundation
import NIOCore
import NIOSSL
import Synchronization

/// One connection of the fault server: reads requests byte by byte as they are on the wire, and plays the script of their case.
final class FaultConnection: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private struct Request {
    let number: Int
    /// Of the body, in bytes.
    let length: Int
    let isPurchase: Bool
  }

  private let cases: FaultServer.Cases
  private let welcome: FaultServer.Welcome
  private let tunnel: NIOSSLContext?
  private var received: [UInt8] = []
  private var request: Request?
  private var hadRead = false

  init(cases: FaultServer.Cases, welcome: FaultServer.Welcome, tunnel: NIOSSLContext?) {
    self.cases = cases
    self.welcome = welcome
    self.tunnel = tunnel
  }

  func channelActive(context: ChannelHandlerContext) {
    cases.connections.add(1, ordering: .sequentiallyConsistent)
    switch welcome {
    case .listens: break
    case .closes: context.close(promise: nil)
    case .resets: end(.reset, context)
    case .sleeps: context.channel.setOption(.autoRead, value: false).whenFailure { _ in }
    case .says(let bytes): context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
    }
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    received += unwrapInboundIn(data).readableBytesView
    while step(context) {}
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  /// - Returns: whether there may be more to do.
  private func step(_ context: ChannelHandlerContext) -> Bool {
    guard let request else {
      guard let head = takeHead() else { return false }
      begin(head, context)
      return true
    }
    guard received.count >= request.length else { return false }
    let body = Array(received.prefix(request.length))
    received.removeFirst(request.length)
    self.request = nil
    cases.change(request.number) { $0.lastBody = body }
    guard request.isPurchase else {
      play(FaultConnection.readAnswer, context)
      return true
    }
    if let script = cases.script(request.number), script.start == .request { play(script, context) }
    return true
  }

  private func takeHead() -> String? {
    guard let end = received.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let head = String(decoding: received[..<end.lowerBound], as: UTF8.self)
    received.removeFirst(end.upperBound)
    return head
  }

  private func begin(_ head: String, _ context: ChannelHandlerContext) {
    let lines = head.split(separator: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words[0] != "CONNECT" else { return letThrough(head, context) }
    let path = words[1].split(separator: "/", maxSplits: 2)
    let length = lines.dropFirst().first { $0.lowercased().hasPrefix("content-length:") }
    let number = Int(path[1]) ?? -1
    let isPurchase = words[0] == "POST"
    request = Request(
      number: number, length: length.flatMap { Int($0.drop { $0 != ":" }.dropFirst().drop { $0 == " " }) } ?? 0,
      isPurchase: isPurchase)
    cases.change(number) { count in
      if isPurchase { count.purchases += 1 } else { count.reads += 1 }
      if isPurchase, hadRead { count.mixedConnections += 1 }
      count.lastPath = "/" + (path.dropFirst(2).first ?? "")
      count.lastHead = head
    }
    hadRead = hadRead || !isPurchase
    if isPurchase, let script = cases.script(number), script.start == .head { play(script, context) }
  }

  private func letThrough(_ head: String, _ context: ChannelHandlerContext) {
    cases.change(FaultServer.tunnels) { $0.lastHead = head }
    let answer = tunnel == nil ? "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n" : "HTTP/1.1 200 Connected\r\n\r\n"
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: answer)), promise: nil)
    guard let tunnel else { return }
    try? context.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tunnel), position: .first)
  }

  private static let readAnswer = FaultServer.Script(bytes: GoldenReply(status: "200 OK", body: "{}").bytes(.length))

  private func play(_ script: FaultServer.Script, _ context: ChannelHandlerContext) {
    guard !script.bytes.isEmpty else { return end(script.end, context) }
    let written = context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: script.bytes)))
    guard script.end != .keep else { return }
    written.assumeIsolated().whenComplete { _ in self.end(script.end, context) }
  }

  private func end(_ end: FaultServer.Script.End, _ context: ChannelHandlerContext) {
    switch end {
    case .keep: break
    case .fin: context.close(promise: nil)
    case .reset:
      (context.channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenFailure { _ in }
      context.close(promise: nil)
    }
  }
}
