-- TRUNCATE fires no trigger of a row, and would have emptied the tables to which rows can only be added.
CREATE TRIGGER "Event_no_truncate" BEFORE TRUNCATE ON "Event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Decision_no_truncate" BEFORE TRUNCATE ON "Decision" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Dossier_no_truncate" BEFORE TRUNCATE ON "Dossier" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
