/// The sorts of things that go wrong. The long test fails when one of them never happened.
enum Fault: String, CaseIterable, Sendable {
  // MARK: The purchase on its way

  case connectFails = "connection fails, nothing left"
  case diesUnread = "connection dies before the request is read"
  case timesOutUnread = "no answer in time, not carried out"
  case answerLost = "carried out, answer lost"
  case timesOut = "carried out, no answer in time"
  case carriedOutLate = "carried out late, after the connection died"
  case answerCut = "answer cut at a byte"
  case answerGarbage = "answer is garbage"
  case answerEmpty = "answer is empty"
  case answerTooLarge = "answer too large"
  case wrongTypes = "answer with wrong types"
  case duplicateKeys = "answer with duplicate keys"
  case absurdNumbers = "answer with absurd numbers and times"
  case missingKeys = "answer with missing keys"
  case echoesSimulation = "order answered as a simulation"
  case serverErrorAfter = "carried out, answered 5xx"
  case serverErrorBefore = "not carried out, answered 5xx"
  case redirected = "answered 3xx"
  case status408 = "answered 408"
  case status409 = "answered 409"
  case status429 = "answered 429"
  case refusedStatus = "refused by status"
  case refusedAfter = "carried out, refused by status"
  case refusedByVendor = "refused in the vendor's words"
  case cardDeclined = "card declined"

  // MARK: The price

  case priceMoves = "price moves after it was approved"
  case priceVanishes = "price vanishes"
  case priceTurnsNegative = "price turns negative"

  // MARK: The vendor's lists

  case listFails = "list fails"
  case listUnreadable = "list unreadable"
  case listAbsurd = "list with absurd numbers and times"
  case listIsNull = "list is null, beside another"
  case listIsObject = "list is an object"
  case listIsBare = "list is bare, where its name should stand"
  case listSaysFailure = "list of an answer that calls itself failed"
  case listOfPartialStatus = "empty list of a partial status"
  case listBelowTotal = "empty list beside a total"
  case listBelowPages = "empty list beside a count of pages"
  case listGoesOn = "empty list that says that more follows"
  case listWithCursor = "empty list with a cursor"
  case listWithStrangeCursor = "list with a cursor that is an object"
  case listLimited = "list answered 429"
  case listLags = "list lags"
  case listShowsPart = "list shows a part"
  case listLosesEntries = "list loses known entries"
  case pageRepeats = "page repeats"

  // MARK: The checkout

  case paidLate = "checkout paid late"
  case neverPaid = "checkout never paid"
  case paidByMail = "paid although the answer was lost"
  case nameFails = "a name fails at the vendor"

  // MARK: Programs and people

  case dies = "program dies"
  case hangsUp = "program is hung up"
  case looksTwice = "two sessions at once"
  case rivalOrder = "two sessions order the same names"
  case continues = "a stopped plan is continued"
  case continuesAgain = "a plan is continued once more"
  case confirmsAbsence = "a person confirms absence"
  case confirmsPart = "a person confirms a part"
  case triesTooEarly = "a person wants to confirm too early"
  case otherAccount = "another account's key is set up for a while"
  case asksToLook = "a person asks for a check at once"
  case clockJumps = "clock jumps"

  // MARK: The book

  case bookFails = "book fails, nothing written"
  case bookFailsAfterWriting = "book fails after writing"
  case bookIsFull = "the book's disk is full"
  case bookUnreadable = "book cannot be read for a moment"
}
