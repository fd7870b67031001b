-- API tokens are good for a year at most. Those that had no end, or a later one, get a year from now.
UPDATE "ApiToken" SET "expiresAt" = now() + interval '365 days'
WHERE "revokedAt" IS NULL AND ("expiresAt" IS NULL OR "expiresAt" > now() + interval '365 days');
