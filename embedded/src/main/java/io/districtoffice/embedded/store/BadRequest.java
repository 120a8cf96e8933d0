package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** What this store answers to a command that it does not do, or does not do as MongoDB does. */
final class BadRequest {

    private BadRequest() {}

    /** Better refused than silently wrong. */
    static MongoServerError unsupported(String what) {
        return new MongoServerError(
                238, "NotImplemented", what + " is not supported by the embedded store; see docs/adr/0002");
    }

    static MongoServerError outOfDiskSpace() {
        return new MongoServerError(
                14031, "OutOfDiskSpace", "The disk is nearly full: writes are refused, reads and deletes go on");
    }

    static MongoServerError sortTooLarge() {
        return new MongoServerError(
                292, "QueryExceededMemoryLimitNoDiskUseAllowed", "The sort holds too much; use an index or a limit");
    }

    static MongoServerError invalidBson(String why) {
        return new MongoServerError(22, "InvalidBSON", why);
    }

    static MongoServerError tooLarge(int size) {
        return new MongoServerError(
                10334, "BSONObjectTooLarge", "A document of " + size + " bytes is over the limit of " + Bson.MAX_SIZE);
    }
}
