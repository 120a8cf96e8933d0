package io.districtoffice.platform.store;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Notes every command, operator, stage and index option that the embedded store and MongoDB do not both know and treat
 * alike: code that stays inside runs on both.
 */
public final class IntersectionListener implements CommandListener {

    private static final Set<String> COMMANDS = Set.of(
            "insert",
            "find",
            "update",
            "delete",
            "findAndModify",
            "aggregate",
            "count",
            "distinct",
            "getMore",
            "killCursors",
            "createIndexes",
            "listIndexes",
            "listCollections",
            "dropDatabase",
            "drop",
            "ping",
            "endSessions");

    private static final Set<String> OPERATORS = Set.of(
            // filters
            "$eq",
            "$ne",
            "$gt",
            "$gte",
            "$lt",
            "$lte",
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
            // updates
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
            "$each",
            "$slice",
            "$sort",
            "$position",
            "$addToSet",
            "$pop",
            "$pull",
            "$pullAll",
            // stages
            "$match",
            "$project",
            "$group",
            "$skip",
            "$limit",
            "$count",
            "$sum",
            "$first",
            "$unwind");

    private static final Set<String> INDEX_OPTIONS = Set.of("key", "name", "unique", "sparse");
    private static final Set<String> ENVELOPE = Set.of("$db", "$readPreference", "$clusterTime");
    private static final Set<String> STORED = Set.of("documents");

    private final Queue<String> outside = new ConcurrentLinkedQueue<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String name = event.getCommandName();
        if (!COMMANDS.contains(name)) {
            outside.add(name);
        }
        BsonDocument command = event.getCommand();
        command.forEach((key, value) -> {
            if (!ENVELOPE.contains(key) && !STORED.contains(key)) {
                walk(name, value);
            }
        });
        if (name.equals("createIndexes")) {
            command.getArray("indexes").forEach(index -> index.asDocument().keySet().stream()
                    .filter(option -> !INDEX_OPTIONS.contains(option))
                    .forEach(option -> outside.add("index option " + option)));
        }
        if (name.equals("update")) {
            command.getArray("updates").stream()
                    .filter(update -> update.asDocument().get("u").isArray())
                    .forEach(update -> outside.add("update by a pipeline"));
        }
    }

    private void walk(String command, BsonValue value) {
        if (value.isDocument()) {
            value.asDocument().forEach((key, inner) -> {
                if (key.startsWith("$") && !OPERATORS.contains(key)) {
                    outside.add(command + " with " + key);
                }
                if (key.equals("query")) {
                    outside.add(command + " on a field named query");
                }
                walk(command, inner);
            });
        } else if (value.isRegularExpression()) {
            outside.add(command + " with $regex");
        } else if (value.isArray()) {
            value.asArray().forEach(inner -> walk(command, inner));
        }
    }

    /** Fails with all that was sent since the last call and lies outside. */
    public void assertNothingOutside() {
        List<String> found = new ArrayList<>();
        for (String each = outside.poll(); each != null; each = outside.poll()) {
            found.add(each);
        }
        if (!found.isEmpty()) {
            throw new AssertionError("Sent what not every store understands: "
                    + found.stream().distinct().toList());
        }
    }
}
