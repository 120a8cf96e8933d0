package io.districtoffice.platform.canary.desk;

import org.bson.BsonDocument;

/** Breaks nothing: queries may. */
record EntryQueries(BsonDocument document) {}
