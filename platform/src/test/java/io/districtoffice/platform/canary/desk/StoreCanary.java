package io.districtoffice.platform.canary.desk;

import org.bson.BsonDocument;

record StoreCanary(BsonDocument document) {}
