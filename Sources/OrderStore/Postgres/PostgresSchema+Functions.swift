extension PostgresSchema {
  /// Functions of SQLite's that the statements use, on JSON as text. A path such as `$.client.id` means the same to both.
  ///
  /// Source: sqlite.org, JSON functions; PostgreSQL 15, JSON functions and operators.
  static let functions = """
    CREATE COLLATION nocase (provider = icu, locale = 'und-u-ks-level2', deterministic = false);

    -- A NUL, which a person's paste may have, is no character here: it is left out where a part is read, and kept in the whole.
    CREATE FUNCTION json_read(document text) RETURNS jsonb LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      AS $$ SELECT (CASE WHEN strpos(document, '\\u0000') = 0 THEN document
        ELSE regexp_replace(document, '(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000', '\\1', 'g') END)::jsonb $$;

    CREATE FUNCTION json_extract(document text, path text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      AS $$ SELECT jsonb_path_query_first(json_read(document), path::jsonpath) #>> '{}' $$;
    CREATE FUNCTION json_type(document text, path text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      AS $$ SELECT jsonb_typeof(jsonb_path_query_first(json_read(document), path::jsonpath)) $$;
    CREATE FUNCTION json_array_length(document text, path text) RETURNS integer LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      AS $$ SELECT CASE jsonb_typeof(jsonb_path_query_first(json_read(document), path::jsonpath))
        WHEN 'array' THEN jsonb_array_length(jsonb_path_query_first(json_read(document), path::jsonpath)) ELSE 0 END $$;
    CREATE FUNCTION json_each(document text) RETURNS TABLE (value text) LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE ROWS 100
      AS $$ SELECT jsonb_array_elements_text(json_read(document)) $$;
    CREATE FUNCTION json_each(document text, path text) RETURNS TABLE (value text) LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      ROWS 100 AS $$ SELECT jsonb_array_elements_text(jsonb_path_query_first(json_read(document), path::jsonpath)) $$;
    CREATE FUNCTION json_path(path text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      AS $$ SELECT string_to_array(replace(replace(substr(path, 3), '[', '.'), ']', ''), '.') $$;
    CREATE FUNCTION json_remove(document text, path text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      AS $$ SELECT (json_read(document) #- json_path(path))::text $$;
    CREATE FUNCTION json_set(document text, path text, value json) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      AS $$ SELECT jsonb_set(json_read(document), json_path(path), value::jsonb)::text $$;
    CREATE FUNCTION json_set(document text, path text, value text, path2 text, value2 json) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      AS $$ SELECT jsonb_set(jsonb_set(json_read(document), json_path(path), to_jsonb(value)),
        json_path(path2), value2::jsonb)::text $$;
    CREATE FUNCTION strftime(format text, seconds double precision, unit text) RETURNS text LANGUAGE sql IMMUTABLE STRICT
      AS $$ SELECT to_char(to_timestamp(seconds) AT TIME ZONE 'UTC', CASE format WHEN '%Y' THEN 'YYYY' WHEN '%m' THEN 'MM' END) $$;
    CREATE FUNCTION json_of_texts(texts text[]) RETURNS text LANGUAGE sql IMMUTABLE STRICT
      AS $$ SELECT array_to_json(texts)::text $$;
    CREATE FUNCTION with_text(texts text[], text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$ SELECT array_append(texts, $2) $$;
    CREATE AGGREGATE json_group_array(text) (sfunc = with_text, stype = text[], initcond = '{}', finalfunc = json_of_texts);
    """
}
