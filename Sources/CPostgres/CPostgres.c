#include "CPostgres.h"

#include <dlfcn.h>
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// What of libpq-fe.h is needed; its ABI has been the same since version 9.
typedef struct pg_conn PGconn;
typedef struct pg_result PGresult;
typedef struct {
  char *relname;
  int be_pid;
  char *extra;
} PGnotify;
typedef struct {
  char *keyword, *envvar, *compiled, *val, *label, *dispchar;
  int dispsize;
} PQconninfoOption;

enum { CONNECTION_OK = 0, CONNECTION_BAD = 1 };
enum { POLLING_FAILED = 0, POLLING_READING = 1, POLLING_WRITING = 2, POLLING_OK = 3 };
enum { PGRES_COMMAND_OK = 1, PGRES_TUPLES_OK = 2 };

static struct {
  PGconn *(*connectStartParams)(const char *const *, const char *const *, int);
  int (*connectPoll)(PGconn *);
  int (*status)(const PGconn *);
  char *(*errorMessage)(const PGconn *);
  void (*finish)(PGconn *);
  int (*serverVersion)(const PGconn *);
  int (*socket)(const PGconn *);
  int (*setnonblocking)(PGconn *, int);
  int (*sendQuery)(PGconn *, const char *);
  int (*sendPrepare)(PGconn *, const char *, const char *, int, const unsigned int *);
  int (*sendQueryPrepared)(PGconn *, const char *, int, const char *const *, const int *, const int *, int);
  int (*flush)(PGconn *);
  int (*consumeInput)(PGconn *);
  int (*isBusy)(PGconn *);
  PGresult *(*getResult)(PGconn *);
  int (*resultStatus)(const PGresult *);
  char *(*resultErrorField)(const PGresult *, int);
  int (*ntuples)(const PGresult *);
  int (*nfields)(const PGresult *);
  char *(*fname)(const PGresult *, int);
  int (*getisnull)(const PGresult *, int, int);
  char *(*getvalue)(const PGresult *, int, int);
  char *(*cmdTuples)(PGresult *);
  void (*clear)(PGresult *);
  PQconninfoOption *(*conninfoParse)(const char *, char **);
  void (*conninfoFree)(PQconninfoOption *);
  void (*freemem)(void *);
  PGnotify *(*notifies)(PGconn *);
  void (*setNoticeProcessor)(PGconn *, void (*)(void *, const char *), void *);
} pq;

struct cpostgres_connection {
  PGconn *connection;
  bool lost;
  const char *words;
};

static const char *loadFailure;

static void load(void) {
  void *library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    loadFailure = strdup(dlerror());
    return;
  }
  const struct {
    void *place;
    const char *name;
  } functions[] = {
      {&pq.connectStartParams, "PQconnectStartParams"},
      {&pq.connectPoll, "PQconnectPoll"},
      {&pq.status, "PQstatus"},
      {&pq.errorMessage, "PQerrorMessage"},
      {&pq.finish, "PQfinish"},
      {&pq.serverVersion, "PQserverVersion"},
      {&pq.socket, "PQsocket"},
      {&pq.setnonblocking, "PQsetnonblocking"},
      {&pq.sendQuery, "PQsendQuery"},
      {&pq.sendPrepare, "PQsendPrepare"},
      {&pq.sendQueryPrepared, "PQsendQueryPrepared"},
      {&pq.flush, "PQflush"},
      {&pq.consumeInput, "PQconsumeInput"},
      {&pq.isBusy, "PQisBusy"},
      {&pq.getResult, "PQgetResult"},
      {&pq.resultStatus, "PQresultStatus"},
      {&pq.resultErrorField, "PQresultErrorField"},
      {&pq.ntuples, "PQntuples"},
      {&pq.nfields, "PQnfields"},
      {&pq.fname, "PQfname"},
      {&pq.getisnull, "PQgetisnull"},
      {&pq.getvalue, "PQgetvalue"},
      {&pq.cmdTuples, "PQcmdTuples"},
      {&pq.clear, "PQclear"},
      {&pq.conninfoParse, "PQconninfoParse"},
      {&pq.conninfoFree, "PQconninfoFree"},
      {&pq.freemem, "PQfreemem"},
      {&pq.notifies, "PQnotifies"},
      {&pq.setNoticeProcessor, "PQsetNoticeProcessor"},
  };
  for (size_t index = 0; index < sizeof functions / sizeof *functions; index++) {
    void *function = dlsym(library, functions[index].name);
    if (!function) {
      loadFailure = strdup(dlerror());
      return;
    }
    memcpy(functions[index].place, &function, sizeof function);
  }
}

const char *cpostgres_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return loadFailure;
}

char *cpostgres_parse(const char *address, void (*visit)(const char *, const char *, void *), void *context) {
  char *words = NULL;
  PQconninfoOption *options = pq.conninfoParse(address, &words);
  if (!options) {
    char *copy = strdup(words ? words : "no memory");
    if (words) pq.freemem(words);
    return copy;
  }
  for (PQconninfoOption *option = options; option->keyword; option++)
    if (option->val) visit(option->keyword, option->val, context);
  pq.conninfoFree(options);
  return NULL;
}

void cpostgres_free(char *text) { free(text); }

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

/// Waits until the connection's socket can be read, or written as well. Returns whether it can, in time.
static bool wait_for(cpostgres_connection *connection, short events, long long deadline) {
  for (;;) {
    long long left = deadline - now();
    struct pollfd entry = {.fd = pq.socket(connection->connection), .events = events};
    if (left <= 0 || entry.fd < 0) return false;
    int found = poll(&entry, 1, (int)left);
    if (found > 0) return true;
    if (found < 0 && errno != EINTR) return false;
  }
}

static void ignore(void *context, const char *message) {}

static void lose(cpostgres_connection *connection, const char *words) {
  connection->lost = true;
  if (words) connection->words = words;
}

static const char late[] = "the database did not answer in time";

cpostgres_connection *cpostgres_connect(const char *const *names, const char *const *values, int milliseconds) {
  cpostgres_connection *connection = calloc(1, sizeof *connection);
  if (!connection) return NULL;
  long long deadline = now() + milliseconds;
  connection->connection = pq.connectStartParams(names, values, 1);
  if (!connection->connection || pq.status(connection->connection) == CONNECTION_BAD) {
    lose(connection, NULL);
    return connection;
  }
  // The library's own words on stderr would be written over the screen.
  pq.setNoticeProcessor(connection->connection, ignore, NULL);
  for (int state = POLLING_WRITING; state != POLLING_OK; state = pq.connectPoll(connection->connection)) {
    if (state == POLLING_FAILED) {
      lose(connection, NULL);
      return connection;
    }
    if (!wait_for(connection, state == POLLING_READING ? POLLIN : POLLOUT, deadline)) {
      lose(connection, late);
      return connection;
    }
  }
  pq.setnonblocking(connection->connection, 1);
  return connection;
}

bool cpostgres_is_connected(const cpostgres_connection *connection) {
  return !connection->lost && pq.status(connection->connection) == CONNECTION_OK;
}

bool cpostgres_is_lost(const cpostgres_connection *connection) { return !cpostgres_is_connected(connection); }

const char *cpostgres_message(const cpostgres_connection *connection) {
  if (connection->words) return connection->words;
  return connection->connection ? pq.errorMessage(connection->connection) : "no memory";
}

void cpostgres_close(cpostgres_connection *connection) {
  if (connection->connection) pq.finish(connection->connection);
  free(connection);
}

int cpostgres_server_version(const cpostgres_connection *connection) { return pq.serverVersion(connection->connection); }

/// Sends what is waiting to be sent and takes the last of the results; NULL where the connection is lost.
static cpostgres_result *answer(cpostgres_connection *connection, int sent, int milliseconds) {
  long long deadline = now() + milliseconds;
  PGconn *raw = connection->connection;
  if (!sent) {
    lose(connection, NULL);
    return NULL;
  }
  for (int left; (left = pq.flush(raw)) != 0;) {
    if (left < 0 || !wait_for(connection, POLLIN | POLLOUT, deadline)) {
      lose(connection, left < 0 ? NULL : late);
      return NULL;
    }
    if (!pq.consumeInput(raw)) {
      lose(connection, NULL);
      return NULL;
    }
  }
  PGresult *last = NULL;
  for (;;) {
    while (pq.isBusy(raw)) {
      bool arrived = wait_for(connection, POLLIN, deadline);
      if (!arrived || !pq.consumeInput(raw)) {
        lose(connection, arrived ? NULL : late);
        if (last) pq.clear(last);
        return NULL;
      }
    }
    PGresult *next = pq.getResult(raw);
    if (!next) break;
    // Of several statements the first that fails is the last that is answered.
    if (last) pq.clear(last);
    last = next;
  }
  if (pq.status(raw) == CONNECTION_BAD) {
    lose(connection, NULL);
    if (last) pq.clear(last);
    return NULL;
  }
  return (cpostgres_result *)last;
}

cpostgres_result *cpostgres_run(cpostgres_connection *connection, const char *sql, int milliseconds) {
  if (connection->lost) return NULL;
  return answer(connection, pq.sendQuery(connection->connection, sql), milliseconds);
}

cpostgres_result *cpostgres_prepare(
    cpostgres_connection *connection, const char *name, const char *sql, int count, const unsigned int *types, int milliseconds) {
  if (connection->lost) return NULL;
  return answer(connection, pq.sendPrepare(connection->connection, name, sql, count, types), milliseconds);
}

cpostgres_result *cpostgres_execute(
    cpostgres_connection *connection, const char *name, int count, const char *const *values, int milliseconds) {
  if (connection->lost) return NULL;
  return answer(
      connection, pq.sendQueryPrepared(connection->connection, name, count, values, NULL, NULL, 0), milliseconds);
}

int cpostgres_notifications(cpostgres_connection *connection, int other) {
  if (connection->lost) return -1;
  if (!pq.consumeInput(connection->connection) || pq.status(connection->connection) == CONNECTION_BAD) {
    lose(connection, NULL);
    return -1;
  }
  int count = 0;
  for (PGnotify *note; (note = pq.notifies(connection->connection)); pq.freemem(note))
    if (note->be_pid != other) count++;
  return count;
}

static const PGresult *of(const cpostgres_result *result) { return (const PGresult *)result; }

bool cpostgres_succeeded(const cpostgres_result *result) {
  int status = pq.resultStatus(of(result));
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

const char *cpostgres_error_field(const cpostgres_result *result, int field) {
  return pq.resultErrorField(of(result), field);
}

int cpostgres_rows(const cpostgres_result *result) { return pq.ntuples(of(result)); }
int cpostgres_columns(const cpostgres_result *result) { return pq.nfields(of(result)); }
const char *cpostgres_column_name(const cpostgres_result *result, int column) { return pq.fname(of(result), column); }
bool cpostgres_is_null(const cpostgres_result *result, int row, int column) { return pq.getisnull(of(result), row, column); }
const char *cpostgres_value(const cpostgres_result *result, int row, int column) { return pq.getvalue(of(result), row, column); }
const char *cpostgres_changed(cpostgres_result *result) { return pq.cmdTuples((PGresult *)result); }
void cpostgres_clear(cpostgres_result *result) { pq.clear((PGresult *)result); }
