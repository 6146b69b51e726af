-- The one- and two-letter pieces of a text: an index over them finds words inside Korean text, where search words
-- are often two letters long.
CREATE FUNCTION search_grams(words text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT gram), '{}')
  FROM (
    SELECT substr(lower(words), place, size) AS gram, size
    FROM generate_series(1, length(words)) AS place, (VALUES (1), (2)) AS sizes (size)
  ) AS pieces
  WHERE length(gram) = size AND gram !~ '\s'
$$;
