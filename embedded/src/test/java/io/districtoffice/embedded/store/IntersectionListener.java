package io.districtoffice.embedded.store;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Hears every command a client sends and notes what is outside of what MongoDB and the embedded store both do: commands,
 * their options, filter and update operators, stages, index options. {@link #check} fails with the list.
 */
public final class IntersectionListener implements CommandListener {

    private static final Map<String, Set<String>> COMMANDS = Map.ofEntries(
            Map.entry("find", Set.of("filter", "sort", "projection", "limit", "skip", "batchSize", "singleBatch")),
            Map.entry("getmore", Set.of("collection", "batchSize")),
            Map.entry("killcursors", Set.of("cursors")),
            Map.entry("insert", Set.of("documents", "ordered")),
            Map.entry("update", Set.of("updates", "ordered")),
            Map.entry("delete", Set.of("deletes", "ordered")),
            Map.entry(
                    "findandmodify",
                    Set.of("query", "sort", "remove", "update", "new", "fields", "upsert", "arrayFilters")),
            Map.entry("aggregate", Set.of("pipeline", "cursor")),
            Map.entry("count", Set.of("query", "limit", "skip")),
            Map.entry("distinct", Set.of("key", "query")),
            Map.entry("create", Set.of()),
            Map.entry("drop", Set.of()),
            Map.entry("dropdatabase", Set.of()),
            Map.entry("createindexes", Set.of("indexes")),
            Map.entry("dropindexes", Set.of("index")),
            Map.entry("listindexes", Set.of("cursor")),
            Map.entry("listcollections", Set.of("cursor", "nameOnly", "filter", "authorizedCollections")),
            Map.entry("listdatabases", Set.of("nameOnly")),
            Map.entry("ping", Set.of()),
            Map.entry("buildinfo", Set.of()),
            Map.entry("hello", Set.of("helloOk", "topologyVersion", "maxAwaitTimeMS")),
            Map.entry("ismaster", Set.of("helloOk", "topologyVersion", "maxAwaitTimeMS")),
            Map.entry("endsessions", Set.of()));

    private static final Set<String> EVERYWHERE = Set.of(
            "$db", "$readPreference", "lsid", "$clusterTime", "writeConcern", "readConcern", "maxTimeMS", "comment");

    private static final Set<String> FILTER = Set.of(
            "$eq",
            "$gt",
            "$gte",
            "$lt",
            "$lte",
            "$ne",
            "$in",
            "$nin",
            "$exists",
            "$size",
            "$all",
            "$elemMatch",
            "$and",
            "$or",
            "$nor",
            "$not",
            "$regex",
            "$options",
            "$expr",
            "$type",
            "$comment");

    private static final Set<String> UPDATE = Set.of(
            "$set",
            "$unset",
            "$setOnInsert",
            "$inc",
            "$mul",
            "$min",
            "$max",
            "$rename",
            "$currentDate",
            "$push",
            "$addToSet",
            "$pop",
            "$pull",
            "$pullAll");

    private static final Set<String> STAGES = Set.of(
            "$match",
            "$project",
            "$group",
            "$sort",
            "$skip",
            "$limit",
            "$count",
            "$addFields",
            "$unset",
            "$unwind",
            "$lookup",
            "$replaceRoot",
            "$facet",
            "$bucket",
            "$sortByCount",
            "$merge");

    private static final Set<String> EXPRESSIONS_NOT_DONE = Set.of(
            "$dateTrunc", "$dateAdd", "$dateDiff", "$round", "$regexMatch", "$trim", "$let", "$zip", "$sortArray");

    private static final Set<String> INDEX = Set.of("key", "name", "unique", "sparse", "v", "ns");

    private final Queue<String> outside = new ConcurrentLinkedQueue<>();

    /** Fails if anything outside the intersection was sent since the last call. */
    public void check() {
        List<String> found = List.copyOf(outside);
        outside.clear();
        if (!found.isEmpty()) {
            throw new AssertionError("Outside of what both stores do: " + found);
        }
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String name = event.getCommandName().toLowerCase(Locale.ROOT);
        BsonDocument command = event.getCommand();
        Set<String> options = COMMANDS.get(name);
        if (options == null) {
            outside.add("command " + event.getCommandName());
            return;
        }
        for (String field : command.keySet()) {
            if (!field.equalsIgnoreCase(name) && !options.contains(field) && !EVERYWHERE.contains(field)) {
                outside.add("option " + field + " of " + name);
            }
        }
        filter(command.get("filter"), name);
        filter(command.get("query"), name);
        if (name.equals("findandmodify")) {
            update(command.get("update"), name);
        }
        each(command, "updates", statement -> {
            filter(statement.get("q"), name);
            update(statement.get("u"), name);
            unknown(statement, Set.of("q", "u", "multi", "upsert", "arrayFilters"), "update option");
        });
        each(command, "deletes", statement -> {
            filter(statement.get("q"), name);
            unknown(statement, Set.of("q", "limit"), "delete option");
        });
        each(command, "indexes", index -> unknown(index, INDEX, "index option"));
        each(command, "pipeline", this::stage);
        writeConcern(command);
    }

    private void writeConcern(BsonDocument command) {
        if (command.get("writeConcern") instanceof BsonDocument concern
                && concern.isNumber("w")
                && concern.getNumber("w").intValue() == 0) {
            outside.add("write concern w:0");
        }
    }

    private void stage(BsonDocument stage) {
        String name = stage.getFirstKey();
        if (!STAGES.contains(name)) {
            outside.add("stage " + name);
        } else if (name.equals("$match")) {
            filter(stage.get(name), "$match");
        } else {
            expressions(stage.get(name));
        }
    }

    private void expressions(BsonValue value) {
        if (value instanceof BsonDocument document) {
            document.forEach((key, inner) -> {
                if (EXPRESSIONS_NOT_DONE.contains(key)) {
                    outside.add("expression " + key);
                }
                expressions(inner);
            });
        } else if (value != null && value.isArray()) {
            value.asArray().forEach(this::expressions);
        }
    }

    private void filter(BsonValue value, String where) {
        if (value instanceof BsonDocument document) {
            document.forEach((key, inner) -> {
                if (key.startsWith("$") && !FILTER.contains(key)) {
                    outside.add("filter operator " + key + " in " + where);
                } else if (key.equals("query")) {
                    outside.add("a field named query in " + where);
                } else if (key.equals("$expr")) {
                    expressions(inner);
                } else {
                    filter(inner, where);
                }
            });
        } else if (value != null && value.isArray()) {
            value.asArray().forEach(inner -> filter(inner, where));
        }
    }

    private void update(BsonValue update, String where) {
        if (update == null) {
            return;
        }
        if (!(update instanceof BsonDocument document)) {
            outside.add("pipeline update in " + where);
            return;
        }
        for (String operator : document.keySet()) {
            if (operator.startsWith("$") && !UPDATE.contains(operator)) {
                outside.add("update operator " + operator + " in " + where);
            }
        }
    }

    private void unknown(BsonDocument document, Set<String> known, String what) {
        for (String field : document.keySet()) {
            if (!known.contains(field)) {
                outside.add(what + " " + field);
            }
        }
    }

    private interface Each {
        void accept(BsonDocument document);
    }

    private static void each(BsonDocument command, String field, Each action) {
        if (command.isArray(field)) {
            command.getArray(field).forEach(value -> action.accept(value.asDocument()));
        }
    }
}
