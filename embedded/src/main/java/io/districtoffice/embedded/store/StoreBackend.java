package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes a command to its database. */
final class StoreBackend extends AbstractMongoBackend {

    private final StoreFile file;
    private final OpenCursors cursors = new OpenCursors();
    private final Set<String> names = new HashSet<>();

    StoreBackend(StoreFile file) {
        this.file = file;
        for (String name : StoreDatabase.names(file)) {
            resolveDatabase(name);
        }
    }

    OpenCursors cursors() {
        return cursors;
    }

    List<StoreDatabase> databases() {
        return names.stream()
                .sorted()
                .map(name -> (StoreDatabase) resolveDatabase(name))
                .toList();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        StoreDatabase database = new StoreDatabase(databaseName, file, cursors, getCursorRegistry());
        names.add(databaseName);
        return database;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        CommandGuard.check(command, query, file);
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "listdatabases" -> listDatabases();
            case "getmore" -> cursors.getMore(query, database);
            case "killcursors" -> cursors.kill(query);
            case "endsessions" -> new Document("ok", 1.0);
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    private Document listDatabases() {
        List<Document> listed = new ArrayList<>();
        for (StoreDatabase database : databases()) {
            if (!database.collections().isEmpty()) {
                listed.add(new Document("name", database.getDatabaseName()).append("empty", false));
            }
        }
        return new Document("databases", listed).append("ok", 1.0);
    }

    @Override
    public void dropDatabase(String database) {
        if (names.remove(database)) {
            super.dropDatabase(database);
        }
    }

    @Override
    public String toString() {
        return "embedded store";
    }
}
