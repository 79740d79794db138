/// libpq, the client library of PostgreSQL, loaded when it is first asked for: a program without a team's book never pays for it.
///
/// Nothing here waits longer than it is told. A connection is used by one thread at a time.
///
/// Source: https://www.postgresql.org/docs/15/libpq-async.html, asynchronous commands.
#ifndef CPOSTGRES_H
#define CPOSTGRES_H

#include <stdbool.h>

typedef struct cpostgres_connection cpostgres_connection;
typedef struct cpostgres_result cpostgres_result;

/// Loads the library. Returns NULL, or the loader's words where it cannot be loaded.
const char *cpostgres_load(void);

/// The values of an address such as `postgresql://desk@host/book`, as the library reads it, over `visit(name, value, context)`: only those that it
/// names, or that a service file or the environment does. Returns NULL, or the library's words; these are to be given to cpostgres_free.
char *cpostgres_parse(const char *address, void (*visit)(const char *, const char *, void *), void *context);
void cpostgres_free(char *text);

/// Connects, within so many milliseconds. Names and values end with NULL. Never NULL save without memory; whether it is connected:
/// cpostgres_is_connected.
cpostgres_connection *cpostgres_connect(const char *const *names, const char *const *values, int milliseconds);
bool cpostgres_is_connected(const cpostgres_connection *connection);
/// Whether a connection cannot be used any more: it broke, or an answer did not come in time.
bool cpostgres_is_lost(const cpostgres_connection *connection);
const char *cpostgres_message(const cpostgres_connection *connection);
void cpostgres_close(cpostgres_connection *connection);

/// The server's version, such as 150018.
int cpostgres_server_version(const cpostgres_connection *connection);

/// Runs one or more statements without parameters; the last one's result.
cpostgres_result *cpostgres_run(cpostgres_connection *connection, const char *sql, int milliseconds);
/// Prepares a statement; types are the OIDs of its parameters, 0 for one that the server finds out.
cpostgres_result *cpostgres_prepare(
    cpostgres_connection *connection, const char *name, const char *sql, int count, const unsigned int *types, int milliseconds);
/// Runs a prepared statement; values are texts, NULL for NULL. NULL is returned where no answer came in time, or the connection broke.
cpostgres_result *cpostgres_execute(
    cpostgres_connection *connection, const char *name, int count, const char *const *values, int milliseconds);

/// Takes what has arrived without waiting, and tells how many notifications there were of sessions other than one; -1 where the connection is lost.
/// - other: the process of the server whose own notifications do not count.
int cpostgres_notifications(cpostgres_connection *connection, int other);

bool cpostgres_succeeded(const cpostgres_result *result);
/// A field of an error: `C` its five-letter code, `M` its words, `n` the constraint's name. NULL where there is none.
const char *cpostgres_error_field(const cpostgres_result *result, int field);
int cpostgres_rows(const cpostgres_result *result);
int cpostgres_columns(const cpostgres_result *result);
const char *cpostgres_column_name(const cpostgres_result *result, int column);
bool cpostgres_is_null(const cpostgres_result *result, int row, int column);
const char *cpostgres_value(const cpostgres_result *result, int row, int column);
/// How many rows a statement changed, as text; empty for one that changes none.
const char *cpostgres_changed(cpostgres_result *result);
void cpostgres_clear(cpostgres_result *result);

#endif
