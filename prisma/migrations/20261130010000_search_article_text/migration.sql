-- CreateTable
CREATE TABLE "ArticleWords" (
    "workspaceId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "config" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "ArticleWords_pkey" PRIMARY KEY ("articleId")
);

-- CreateIndex
CREATE INDEX "ArticleWords_workspaceId_config_idx" ON "ArticleWords"("workspaceId", "config");

-- CreateIndex
CREATE INDEX "ArticleWords_words_idx" ON "ArticleWords" USING GIN ("words");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleWords_workspaceId_articleId_key" ON "ArticleWords"("workspaceId", "articleId");

-- AddForeignKey
ALTER TABLE "ArticleWords" ADD CONSTRAINT "ArticleWords_workspaceId_articleId_fkey" FOREIGN KEY ("workspaceId", "articleId") REFERENCES "Article"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What can be searched of a text: folded as `foldForSearch` does, with spaces for the punctuation that remains. In a
-- database of the locale C, PostgreSQL takes every character that is not ASCII for a letter. The length stays the same.
CREATE FUNCTION "searchableText"(source text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000
AS $$
BEGIN
  RETURN regexp_replace("foldForSearch"(source),
    '[\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u2010-\u206f\u2190-\u2bff\u3000-\u303f]',
    ' ', 'g');
END;
$$;

-- The configuration of the text search for a language (BCP 47): its word endings make no difference. A language that
-- this PostgreSQL knows none for is searched by whole words and their beginnings.
CREATE FUNCTION "searchConfig"(language text) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE
AS $$
  SELECT coalesce((
    SELECT c.cfgname::text FROM (VALUES
      ('ar', 'arabic'), ('ca', 'catalan'), ('da', 'danish'), ('de', 'german'), ('el', 'greek'), ('en', 'english'),
      ('es', 'spanish'), ('et', 'estonian'), ('eu', 'basque'), ('fi', 'finnish'), ('fr', 'french'), ('ga', 'irish'),
      ('hi', 'hindi'), ('hu', 'hungarian'), ('hy', 'armenian'), ('id', 'indonesian'), ('it', 'italian'),
      ('lt', 'lithuanian'), ('nb', 'norwegian'), ('ne', 'nepali'), ('nl', 'dutch'), ('nn', 'norwegian'),
      ('no', 'norwegian'), ('pt', 'portuguese'), ('ro', 'romanian'), ('ru', 'russian'), ('sr', 'serbian'),
      ('sv', 'swedish'), ('ta', 'tamil'), ('tr', 'turkish'), ('yi', 'yiddish')
    ) AS known(tag, name)
    JOIN pg_catalog.pg_ts_config c ON c.cfgname = known.name AND c.cfgnamespace = 'pg_catalog'::regnamespace
    WHERE known.tag = split_part(lower(language), '-', 1)
  ), 'simple')
$$;

-- A text's words as they are and, where the language has a configuration, without their endings. A text with more
-- different words than fit is searched as far as they do.
CREATE FUNCTION "searchWords"(config text, source text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
  rest text := "searchableText"(source);
BEGIN
  LOOP
    BEGIN
      IF config = 'simple' THEN RETURN to_tsvector('simple', rest); END IF;
      RETURN to_tsvector(config::regconfig, rest) || to_tsvector('simple', rest);
    EXCEPTION WHEN program_limit_exceeded THEN
      rest := left(rest, length(rest) / 2);
    END;
  END LOOP;
END;
$$;

-- What somebody looks for: all of the words, "a phrase", or, -not. The last word may be only begun.
CREATE FUNCTION "searchQuery"(config text, search text) RETURNS tsquery
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
  asked text := "searchableText"(search);
  literal tsquery := websearch_to_tsquery('simple', asked);
BEGIN
  IF literal::text LIKE '%''' AND asked NOT LIKE '%"' THEN literal := (literal::text || ':*')::tsquery; END IF;
  RETURN literal || websearch_to_tsquery(config::regconfig, asked);
END;
$$;

CREATE FUNCTION "article_words_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named text := "searchConfig"(NEW."language");
BEGIN
  INSERT INTO "ArticleWords" ("workspaceId", "articleId", "config", "words")
  SELECT NEW."workspaceId", NEW."id", named, "searchWords"(named,
    concat_ws(E'\n\n', NEW."title", NEW."author", NEW."publisher", v."text"))
  FROM "ArticleVersion" v WHERE v."id" = NEW."currentVersionId"
  ON CONFLICT ("articleId") DO UPDATE SET "config" = excluded."config", "words" = excluded."words";
  RETURN NULL;
END;
$$;
CREATE TRIGGER "Article_words_added" AFTER INSERT ON "Article" FOR EACH ROW
  WHEN (NEW."currentVersionId" IS NOT NULL) EXECUTE FUNCTION "article_words_kept"();
CREATE TRIGGER "Article_words_kept" AFTER UPDATE ON "Article" FOR EACH ROW
  WHEN ((OLD."title", OLD."author", OLD."publisher", OLD."language", OLD."currentVersionId")
    IS DISTINCT FROM (NEW."title", NEW."author", NEW."publisher", NEW."language", NEW."currentVersionId"))
  EXECUTE FUNCTION "article_words_kept"();

INSERT INTO "ArticleWords" ("workspaceId", "articleId", "config", "words")
SELECT a."workspaceId", a."id", "searchConfig"(a."language"), "searchWords"("searchConfig"(a."language"),
  concat_ws(E'\n\n', a."title", a."author", a."publisher", v."text"))
FROM "Article" a JOIN "ArticleVersion" v ON v."id" = a."currentVersionId";

-- Finds what is in the trash for longer than it is kept.
CREATE INDEX "Article_deletedAt_idx" ON "Article"("deletedAt") WHERE "deletedAt" IS NOT NULL;
