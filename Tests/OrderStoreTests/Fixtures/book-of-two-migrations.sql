PRAGMA application_id = 1297050742;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('drafts');
INSERT INTO grdb_migrations VALUES('orders');
CREATE TABLE drafts (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  createdAt REAL NOT NULL,
  changedAt REAL NOT NULL,
  step TEXT NOT NULL CHECK (step IN ('domains', 'provider', 'mailboxes', 'details', 'review')),
  offer TEXT,
  form TEXT NOT NULL,
  revision INTEGER NOT NULL
) STRICT;
INSERT INTO drafts VALUES('d1','northquay-aug',816955200.3333333731,816955200.3333333731,'details','{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"}','{"allowsNumbers":false,"brand":"northquay","details":{"coupon":"","label":"","redirect":"northquay.com","registrant":{"address":"1 Quay Street","city":"Boston","company":"Northquay","country":"US","first":"Mara","last":"Okoye","phone":"+16175550123","postcode":"02110","state":"MA"}},"endings":["com","org"],"patterns":["firstDotLast","first","flast","firstLast"],"people":"","wanted":3}',1);
INSERT INTO drafts VALUES('d2','',816955205.33333337307,816955205.33333337307,'domains',NULL,'{"allowsNumbers":false,"brand":"","details":{"coupon":"","label":"","redirect":"","registrant":{"address":"","city":"","company":"","country":"","first":"","last":"","phone":"","postcode":"","state":""}},"endings":["com","org"],"patterns":["firstDotLast","first","flast","firstLast"],"people":"","wanted":3}',1);
CREATE TABLE draftLines (
  draftID TEXT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  origin TEXT NOT NULL,
  isChosen INTEGER NOT NULL CHECK (isChosen IN (0, 1)),
  answers TEXT NOT NULL,
  mailboxes TEXT NOT NULL,
  PRIMARY KEY (draftID, position)
) STRICT;
INSERT INTO draftLines VALUES('d1',1024,'trynorthquay.com','{"typed":{}}',1,'{}','[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"},{"alias":"ada.lind2","first":"Ada","isEdited":false,"last":"Lind 2"}]');
INSERT INTO draftLines VALUES('d1',2048,'getnorthquay.org','{"suggested":{"_0":"scaledmail"}}',0,'{}','[]');
CREATE TABLE orders (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  draftID TEXT NOT NULL,
  createdAt REAL NOT NULL,
  approvedCents INTEGER,
  "plan" TEXT NOT NULL,
  quote TEXT NOT NULL,
  progress TEXT
) STRICT;
INSERT INTO orders VALUES('placed','northquay-aug','draft of placed',816955200.3333333731,1500,'{"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"purchases":[{"coupon":"","items":[{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"placed.com","provider":"google"}],"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"operation":"saleshandyPurchase","redirect":{"host":"northquay.com","path":"/demo"},"registrant":{"address":"1 Quay Street","city":"Boston","company":"Northquay","country":"US","first":"Mara","last":"Okoye","phone":"+16175550123","postcode":"02110","state":"MA"},"tag":""}]}','{"at":816955200.3333334,"card":{"brand":"Visa","lastFour":"4242"},"discount":{"cents":0},"freeDomains":[],"lines":[{"count":1,"period":"year","subject":{"domains":{"ending":"com"}},"unit":{"cents":1500}}],"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"source":{"confirmed":{}}}',NULL);
INSERT INTO orders VALUES('waiting','northquay-aug','draft of waiting',816955200.3333333731,1500,'{"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"purchases":[{"coupon":"","items":[{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"waiting.com","provider":"google"}],"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"operation":"saleshandyPurchase","redirect":{"host":"northquay.com","path":"/demo"},"registrant":{"address":"1 Quay Street","city":"Boston","company":"Northquay","country":"US","first":"Mara","last":"Okoye","phone":"+16175550123","postcode":"02110","state":"MA"},"tag":""}]}','{"at":816955200.3333334,"card":{"brand":"Visa","lastFour":"4242"},"discount":{"cents":0},"freeDomains":[],"lines":[{"count":1,"period":"year","subject":{"domains":{"ending":"com"}},"unit":{"cents":1500}}],"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"source":{"confirmed":{}}}',NULL);
INSERT INTO orders VALUES('unknown','northquay-aug','draft of unknown',816955200.3333333731,1500,'{"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"purchases":[{"coupon":"","items":[{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"unknown.com","provider":"google"}],"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"operation":"saleshandyPurchase","redirect":{"host":"northquay.com","path":"/demo"},"registrant":{"address":"1 Quay Street","city":"Boston","company":"Northquay","country":"US","first":"Mara","last":"Okoye","phone":"+16175550123","postcode":"02110","state":"MA"},"tag":""}]}','{"at":816955200.3333334,"card":{"brand":"Visa","lastFour":"4242"},"discount":{"cents":0},"freeDomains":[],"lines":[{"count":1,"period":"year","subject":{"domains":{"ending":"com"}},"unit":{"cents":1500}}],"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"source":{"confirmed":{}}}',NULL);
INSERT INTO orders VALUES('sending','northquay-aug','draft of sending',816955200.3333333731,1500,'{"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"purchases":[{"coupon":"","items":[{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"sending.com","provider":"google"}],"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"operation":"saleshandyPurchase","redirect":{"host":"northquay.com","path":"/demo"},"registrant":{"address":"1 Quay Street","city":"Boston","company":"Northquay","country":"US","first":"Mara","last":"Okoye","phone":"+16175550123","postcode":"02110","state":"MA"},"tag":""}]}','{"at":816955200.3333334,"card":{"brand":"Visa","lastFour":"4242"},"discount":{"cents":0},"freeDomains":[],"lines":[{"count":1,"period":"year","subject":{"domains":{"ending":"com"}},"unit":{"cents":1500}}],"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"source":{"confirmed":{}}}',NULL);
INSERT INTO orders VALUES('intent','northquay-aug','draft of intent',816955200.3333333731,1500,'{"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"purchases":[{"coupon":"","items":[{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"intent.com","provider":"google"}],"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"operation":"saleshandyPurchase","redirect":{"host":"northquay.com","path":"/demo"},"registrant":{"address":"1 Quay Street","city":"Boston","company":"Northquay","country":"US","first":"Mara","last":"Okoye","phone":"+16175550123","postcode":"02110","state":"MA"},"tag":""}]}','{"at":816955200.3333334,"card":{"brand":"Visa","lastFour":"4242"},"discount":{"cents":0},"freeDomains":[],"lines":[{"count":1,"period":"year","subject":{"domains":{"ending":"com"}},"unit":{"cents":1500}}],"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"source":{"confirmed":{}}}',NULL);
INSERT INTO orders VALUES('absent','northquay-aug','draft of absent',816955200.3333333731,1500,'{"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"purchases":[{"coupon":"","items":[{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"absent.com","provider":"google"}],"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"operation":"saleshandyPurchase","redirect":{"host":"northquay.com","path":"/demo"},"registrant":{"address":"1 Quay Street","city":"Boston","company":"Northquay","country":"US","first":"Mara","last":"Okoye","phone":"+16175550123","postcode":"02110","state":"MA"},"tag":""}]}','{"at":816955200.3333334,"card":{"brand":"Visa","lastFour":"4242"},"discount":{"cents":0},"freeDomains":[],"lines":[{"count":1,"period":"year","subject":{"domains":{"ending":"com"}},"unit":{"cents":1500}}],"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"source":{"confirmed":{}}}',NULL);
INSERT INTO orders VALUES('two','northquay-aug','draft of two',816955200.3333333731,1500,'{"offer":{"provider":"smtp","vendor":"scaledmail"},"purchases":[{"coupon":"","items":[{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"a.com","provider":"smtp"},{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"b.com","provider":"smtp"}],"offer":{"provider":"smtp","vendor":"scaledmail"},"operation":"scaledmailBuyDomains","redirect":{"host":"northquay.com","path":"/demo"},"tag":""},{"coupon":"","items":[{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"a.com","provider":"smtp"},{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"b.com","provider":"smtp"}],"offer":{"provider":"smtp","vendor":"scaledmail"},"operation":"scaledmailCustomOrder","redirect":{"host":"northquay.com","path":"/demo"},"tag":""}]}','{"at":816955200.3333334,"card":{"brand":"Visa","lastFour":"4242"},"discount":{"cents":0},"freeDomains":[],"lines":[{"count":1,"period":"year","subject":{"domains":{"ending":"com"}},"unit":{"cents":1500}}],"offer":{"provider":"smtp","vendor":"scaledmail"},"source":{"confirmed":{}}}','{"at":816955200.3333334,"domains":[{"delivered":1,"name":"a.com","ordered":1,"stage":{"ready":{}}}]}');
CREATE TABLE attempts (
  number INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  orderID TEXT NOT NULL REFERENCES orders (id),
  purchaseIndex INTEGER NOT NULL CHECK (purchaseIndex >= 0),
  purchase TEXT NOT NULL,
  method TEXT NOT NULL,
  path TEXT NOT NULL,
  body BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  baseline TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('intent', 'sending', 'placed', 'awaitingPayment', 'rejected', 'verify', 'unknown',
    'notSent', 'partial', 'absent', 'abandoned')),
  unsentTries INTEGER NOT NULL,
  sentAt REAL,
  vendorOrder TEXT,
  checkout TEXT,
  refusal TEXT
) STRICT;
INSERT INTO attempts VALUES(1,'placed-a','placed',0,'{"coupon":"","items":[{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"placed.com","provider":"google"}],"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"operation":"saleshandyPurchase","redirect":{"host":"northquay.com","path":"/demo"},"registrant":{"address":"1 Quay Street","city":"Boston","company":"Northquay","country":"US","first":"Mara","last":"Okoye","phone":"+16175550123","postcode":"02110","state":"MA"},"tag":""}','POST','/orders',X'7b22646f6d61696e73223a5b22706c616365642e636f6d225d2c2266697273744e616d65223a224d617261227d','abc','["o-1"]','placed',0,816955201.33333337309,'77','https://pay.example/77',NULL);
INSERT INTO attempts VALUES(2,'waiting-a','waiting',0,'{"coupon":"","items":[{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"waiting.com","provider":"google"}],"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"operation":"saleshandyPurchase","redirect":{"host":"northquay.com","path":"/demo"},"registrant":{"address":"1 Quay Street","city":"Boston","company":"Northquay","country":"US","first":"Mara","last":"Okoye","phone":"+16175550123","postcode":"02110","state":"MA"},"tag":""}','POST','/orders',X'7b22646f6d61696e73223a5b2277616974696e672e636f6d225d2c2266697273744e616d65223a224d617261227d','abc','["o-1"]','awaitingPayment',0,816955201.33333337309,'78','https://pay.example/78',NULL);
INSERT INTO attempts VALUES(3,'unknown-a','unknown',0,'{"coupon":"","items":[{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"unknown.com","provider":"google"}],"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"operation":"saleshandyPurchase","redirect":{"host":"northquay.com","path":"/demo"},"registrant":{"address":"1 Quay Street","city":"Boston","company":"Northquay","country":"US","first":"Mara","last":"Okoye","phone":"+16175550123","postcode":"02110","state":"MA"},"tag":""}','POST','/orders',X'7b22646f6d61696e73223a5b22756e6b6e6f776e2e636f6d225d2c2266697273744e616d65223a224d617261227d','abc','["o-1"]','unknown',0,816955201.33333337309,NULL,NULL,NULL);
INSERT INTO attempts VALUES(4,'sending-a','sending',0,'{"coupon":"","items":[{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"sending.com","provider":"google"}],"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"operation":"saleshandyPurchase","redirect":{"host":"northquay.com","path":"/demo"},"registrant":{"address":"1 Quay Street","city":"Boston","company":"Northquay","country":"US","first":"Mara","last":"Okoye","phone":"+16175550123","postcode":"02110","state":"MA"},"tag":""}','POST','/orders',X'7b22646f6d61696e73223a5b2273656e64696e672e636f6d225d2c2266697273744e616d65223a224d617261227d','abc','["o-1"]','sending',0,816955201.33333337309,NULL,NULL,NULL);
INSERT INTO attempts VALUES(5,'intent-a','intent',0,'{"coupon":"","items":[{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"intent.com","provider":"google"}],"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"operation":"saleshandyPurchase","redirect":{"host":"northquay.com","path":"/demo"},"registrant":{"address":"1 Quay Street","city":"Boston","company":"Northquay","country":"US","first":"Mara","last":"Okoye","phone":"+16175550123","postcode":"02110","state":"MA"},"tag":""}','POST','/orders',X'7b22646f6d61696e73223a5b22696e74656e742e636f6d225d2c2266697273744e616d65223a224d617261227d','abc','["o-1"]','intent',0,NULL,NULL,NULL,NULL);
INSERT INTO attempts VALUES(6,'absent-a','absent',0,'{"coupon":"","items":[{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"absent.com","provider":"google"}],"offer":{"plan":"annualFlexi","provider":"google","vendor":"saleshandy"},"operation":"saleshandyPurchase","redirect":{"host":"northquay.com","path":"/demo"},"registrant":{"address":"1 Quay Street","city":"Boston","company":"Northquay","country":"US","first":"Mara","last":"Okoye","phone":"+16175550123","postcode":"02110","state":"MA"},"tag":""}','POST','/orders',X'7b22646f6d61696e73223a5b22616273656e742e636f6d225d2c2266697273744e616d65223a224d617261227d','abc','["o-1"]','absent',0,816955201.33333337309,NULL,NULL,NULL);
INSERT INTO attempts VALUES(7,'two-a','two',0,'{"coupon":"","items":[{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"a.com","provider":"smtp"},{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"b.com","provider":"smtp"}],"offer":{"provider":"smtp","vendor":"scaledmail"},"operation":"scaledmailBuyDomains","redirect":{"host":"northquay.com","path":"/demo"},"tag":""}','POST','/orders',X'7b22646f6d61696e73223a5b22612e636f6d222c2022622e636f6d225d2c2266697273744e616d65223a224d617261227d','abc','["o-1"]','rejected',0,816955201.33333337309,NULL,NULL,'{"code":"422","message":"not these","names":["b.com"]}');
INSERT INTO attempts VALUES(8,'two-b','two',0,'{"coupon":"","items":[{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"a.com","provider":"smtp"},{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"b.com","provider":"smtp"}],"offer":{"provider":"smtp","vendor":"scaledmail"},"operation":"scaledmailBuyDomains","redirect":{"host":"northquay.com","path":"/demo"},"tag":""}','POST','/orders',X'7b22646f6d61696e73223a5b22612e636f6d222c2022622e636f6d225d2c2266697273744e616d65223a224d617261227d','abc','["o-1"]','placed',0,816955201.33333337309,'v-9',NULL,NULL);
INSERT INTO attempts VALUES(9,'two-c','two',1,'{"coupon":"","items":[{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"a.com","provider":"smtp"},{"mailboxes":[{"alias":"ada.lind1","first":"Ada","isEdited":false,"last":"Lind 1"}],"name":"b.com","provider":"smtp"}],"offer":{"provider":"smtp","vendor":"scaledmail"},"operation":"scaledmailCustomOrder","redirect":{"host":"northquay.com","path":"/demo"},"tag":""}','POST','/orders',X'7b22646f6d61696e73223a5b22612e636f6d222c2022622e636f6d225d2c2266697273744e616d65223a224d617261227d','abc','["o-1"]','intent',0,NULL,NULL,NULL,NULL);
CREATE TABLE transitions (
  attemptID TEXT NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  state TEXT NOT NULL,
  at REAL NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (attemptID, position)
) STRICT, WITHOUT ROWID;
INSERT INTO transitions VALUES('absent-a',0,'intent',816955200.3333333731,'');
INSERT INTO transitions VALUES('absent-a',1,'sending',816955201.33333337309,'sending');
INSERT INTO transitions VALUES('absent-a',2,'verify',816955202.33333337309,'409');
INSERT INTO transitions VALUES('absent-a',3,'absent',816955203.33333337308,'seen the dashboard');
INSERT INTO transitions VALUES('intent-a',0,'intent',816955200.3333333731,'');
INSERT INTO transitions VALUES('placed-a',0,'intent',816955200.3333333731,'');
INSERT INTO transitions VALUES('placed-a',1,'sending',816955201.33333337309,'sending');
INSERT INTO transitions VALUES('placed-a',2,'awaitingPayment',816955202.33333337309,'waiting for payment at the vendor''s page');
INSERT INTO transitions VALUES('placed-a',3,'placed',816955203.33333337308,'found in the vendor''s lists');
INSERT INTO transitions VALUES('sending-a',0,'intent',816955200.3333333731,'');
INSERT INTO transitions VALUES('sending-a',1,'sending',816955201.33333337309,'sending');
INSERT INTO transitions VALUES('two-a',0,'intent',816955200.3333333731,'');
INSERT INTO transitions VALUES('two-a',1,'sending',816955201.33333337309,'sending');
INSERT INTO transitions VALUES('two-a',2,'rejected',816955202.33333337309,'422: not these');
INSERT INTO transitions VALUES('two-b',0,'intent',816955200.3333333731,'');
INSERT INTO transitions VALUES('two-b',1,'sending',816955201.33333337309,'sending');
INSERT INTO transitions VALUES('two-b',2,'placed',816955202.33333337309,'the vendor confirmed it');
INSERT INTO transitions VALUES('two-c',0,'intent',816955200.3333333731,'');
INSERT INTO transitions VALUES('unknown-a',0,'intent',816955200.3333333731,'');
INSERT INTO transitions VALUES('unknown-a',1,'sending',816955201.33333337309,'sending');
INSERT INTO transitions VALUES('unknown-a',2,'unknown',816955202.33333337309,'cut');
INSERT INTO transitions VALUES('waiting-a',0,'intent',816955200.3333333731,'');
INSERT INTO transitions VALUES('waiting-a',1,'sending',816955201.33333337309,'sending');
INSERT INTO transitions VALUES('waiting-a',2,'awaitingPayment',816955202.33333337309,'waiting for payment at the vendor''s page');
CREATE TABLE nameLocks (
  attemptID TEXT NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  scope TEXT NOT NULL,
  isOpen INTEGER NOT NULL CHECK (isOpen IN (0, 1)),
  PRIMARY KEY (attemptID, name)
) STRICT, WITHOUT ROWID;
INSERT INTO nameLocks VALUES('absent-a','absent.com','*',0);
INSERT INTO nameLocks VALUES('intent-a','intent.com','*',1);
INSERT INTO nameLocks VALUES('placed-a','placed.com','*',0);
INSERT INTO nameLocks VALUES('sending-a','sending.com','*',1);
INSERT INTO nameLocks VALUES('two-a','a.com','*',0);
INSERT INTO nameLocks VALUES('two-a','b.com','*',0);
INSERT INTO nameLocks VALUES('two-b','a.com','*',0);
INSERT INTO nameLocks VALUES('two-b','b.com','*',0);
INSERT INTO nameLocks VALUES('two-c','a.com','scaledmail',1);
INSERT INTO nameLocks VALUES('two-c','b.com','scaledmail',1);
INSERT INTO nameLocks VALUES('unknown-a','unknown.com','*',1);
INSERT INTO nameLocks VALUES('waiting-a','waiting.com','*',1);
CREATE INDEX attemptsOfOrder ON attempts (orderID);
CREATE UNIQUE INDEX attemptUnderWay ON attempts (orderID, purchaseIndex)
  WHERE state NOT IN ('rejected', 'notSent', 'absent', 'abandoned');
CREATE TRIGGER requestIsFrozen
  BEFORE UPDATE OF number, id, orderID, purchaseIndex, purchase, method, path, body, sha256, baseline ON attempts
  BEGIN SELECT RAISE(ABORT, 'a journaled request never changes'); END;
CREATE TRIGGER closedIsClosed
  BEFORE UPDATE ON attempts WHEN OLD.state IN ('placed', 'rejected', 'notSent', 'absent', 'abandoned')
  BEGIN SELECT RAISE(ABORT, 'a closed attempt never changes'); END;
CREATE TRIGGER historyIsHistory
  BEFORE UPDATE ON transitions
  BEGIN SELECT RAISE(ABORT, 'history never changes'); END;
CREATE UNIQUE INDEX openLocks ON nameLocks (name, scope) WHERE isOpen = 1;
COMMIT;
