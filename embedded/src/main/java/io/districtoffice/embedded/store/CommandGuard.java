package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Refuses, in words, what this store would otherwise do differently from MongoDB without saying so. */
final class CommandGuard {

    private static final Set<String> KNOWN = Set.of(
            "aggregate",
            "buildinfo",
            "collstats",
            "connectionstatus",
            "count",
            "create",
            "createindexes",
            "dbstats",
            "delete",
            "distinct",
            "drop",
            "dropdatabase",
            "dropindexes",
            "endsessions",
            "find",
            "findandmodify",
            "getmore",
            "insert",
            "killcursors",
            "listcollections",
            "listdatabases",
            "listindexes",
            "ping",
            "serverstatus",
            "update");

    private static final Set<String> GROWING = Set.of("insert", "update", "findandmodify", "createindexes", "create");

    private static final List<String> TRANSACTION = List.of("startTransaction", "autocommit", "txnNumber");

    private static final List<String> IGNORED_BY_THE_LIBRARY = List.of(
            "collation",
            "let",
            "min",
            "max",
            "tailable",
            "awaitData",
            "returnKey",
            "showRecordId",
            "validator",
            "timeseries",
            "viewOn",
            "capped",
            "expireAfterSeconds",
            "explain");

    private static final Set<String> STAGES_NOT_DONE = Set.of("$changeStream", "$out", "$text", "$geoNear");

    private CommandGuard() {}

    static void check(String name, Document command, StoreFile file) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!KNOWN.contains(lower)) {
            throw new NoSuchCommandException(name);
        }
        for (String option : TRANSACTION) {
            if (command.containsKey(option)) {
                throw new MongoServerError(20, "IllegalOperation", "Transactions and retryable writes need MongoDB");
            }
        }
        for (String option : IGNORED_BY_THE_LIBRARY) {
            if (command.containsKey(option) && !Boolean.FALSE.equals(command.get(option))) {
                throw BadRequest.unsupported("The option " + option + " of " + name);
            }
        }
        if (command.get("writeConcern") instanceof Document concern
                && concern.get("w") instanceof Number w
                && w.intValue() == 0) {
            throw BadRequest.unsupported("Write concern w:0");
        }
        if (lower.equals("findandmodify")) {
            findAndModify(command);
        }
        boolean merges = lower.equals("aggregate") && pipeline(command.get("pipeline"));
        boolean removes = Boolean.TRUE.equals(command.get("remove"));
        if ((GROWING.contains(lower) && !removes || merges) && file.spaceLow()) {
            throw BadRequest.outOfDiskSpace();
        }
    }

    private static void findAndModify(Document command) {
        Object update = command.get("update");
        if (update != null && !(update instanceof Document)) {
            throw BadRequest.unsupported("An update by a pipeline");
        }
        if (command.get("query") == null) {
            command.put("query", new Document());
        }
    }

    /** Whether the pipeline writes. */
    private static boolean pipeline(Object pipeline) {
        boolean writes = false;
        if (pipeline instanceof List<?> stages) {
            for (Object each : stages) {
                if (each instanceof Document stage && !stage.isEmpty()) {
                    String name = stage.keySet().iterator().next();
                    if (STAGES_NOT_DONE.contains(name)) {
                        throw BadRequest.unsupported("The stage " + name);
                    }
                    if (name.equals("$match") && stage.get(name) instanceof Document match) {
                        stage.put(name, FilterForm.normalise(match));
                    }
                    writes |= name.equals("$merge");
                }
            }
        }
        return writes;
    }
}
