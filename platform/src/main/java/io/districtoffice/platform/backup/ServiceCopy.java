package io.districtoffice.platform.backup;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.journal.AuditIntake;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.journal.Lease;
import io.districtoffice.platform.journal.Recall;
import io.districtoffice.platform.store.Claims;
import io.districtoffice.platform.store.Epoch;
import io.districtoffice.platform.store.Series;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.conversions.Bson;

/**
 * Copies one service while it works. No moment is the same for all documents, so the order makes them fit (docs/adr/0017):
 * the journal's head first, then what owns something, then what is owned (claims, attachments, numbers), then the journal
 * up to its head.
 */
final class ServiceCopy {

    private static final int PAGE = 100;

    /** A lease belongs to a process that runs. */
    private static final Set<String> LEFT_OUT = Set.of(Lease.COLLECTION);

    private static final List<String> AFTER_THEIR_OWNERS = List.of(
            Claims.COLLECTION, Attachments.COLLECTION, Series.COUNTERS, Series.REGISTER, AuditIntake.COLLECTION);

    private final Source source;
    private final MongoDatabase database;
    private final ArchiveWriter archive;
    private final Recall journal;
    private final Recall.Head head;
    private final Outboxes outboxes;
    private final Map<String, Long> lastNumbers = new HashMap<>();

    ServiceCopy(Source source, MongoDatabase database, ArchiveWriter archive, Recall.Head head, Instant since) {
        this.source = source;
        this.database = database;
        this.archive = archive;
        this.journal = new Recall(database);
        this.head = head;
        long block = Answers.one(journal.lastBefore(since, head)).orElse(0L);
        this.outboxes = new Outboxes(journal, block, source.compacted());
    }

    Manifest.Service copy() throws IOException {
        long epoch = Answers.one(new Epoch(database).current())
                .orElseThrow(() -> new BackupRefused("服务没有数据 / the service has no data: " + source.name()));
        var there = new ArrayList<>(Answers.all(database.listCollectionNames()));
        there.removeIf(
                name -> name.startsWith("system.") || LEFT_OUT.contains(name) || name.equals(Journal.COLLECTION));
        there.sort(null);
        var inOrder = new ArrayList<>(there);
        inOrder.removeAll(AFTER_THEIR_OWNERS);
        AFTER_THEIR_OWNERS.stream().filter(there::contains).forEach(inOrder::add);
        var collections = new ArrayList<Manifest.Collection>();
        for (String name : inOrder) {
            copy(name);
            collections.add(new Manifest.Collection(name, indexes(name)));
        }
        var chain = copyJournal();
        collections.add(new Manifest.Collection(Journal.COLLECTION, indexes(Journal.COLLECTION)));
        return new Manifest.Service(source.name(), epoch, chain, List.copyOf(collections));
    }

    private List<String> indexes(String name) {
        return Answers.all(database.getCollection(name, BsonDocument.class).listIndexes(BsonDocument.class)).stream()
                .map(BsonDocument::toJson)
                .toList();
    }

    private void copy(String name) throws IOException {
        if (!Names.COLLECTION.matcher(name).matches()) {
            throw new BackupRefused("集合名不是本系统的 / not a collection of ours: " + source.name() + "." + name);
        }
        archive.documents(Names.documents(source.name(), name), documents -> {
            switch (name) {
                case Series.COUNTERS -> each(name, page -> noted(page), documents);
                case Series.REGISTER ->
                    each(name, page -> page.stream().filter(this::isKnown).toList(), documents);
                case AuditIntake.COLLECTION -> copyIntake(documents);
                default -> each(name, outboxes::completed, documents);
            }
        });
    }

    private void each(String name, UnaryOperator<List<RawBsonDocument>> change, ArchiveWriter.Documents documents)
            throws IOException {
        MongoCollection<RawBsonDocument> collection = database.getCollection(name, RawBsonDocument.class);
        // without an end, a walk would run behind what is written all the time
        Optional<BsonValue> end = Answers.one(
                        collection.find().sort(Sorts.descending("_id")).limit(1).batchSize(2))
                .map(last -> last.get("_id"));
        if (end.isEmpty()) {
            return;
        }
        Bson range = Filters.lte("_id", end.get());
        while (true) {
            var page = Answers.all(collection
                    .find(range)
                    .sort(Sorts.ascending("_id"))
                    .limit(PAGE)
                    .batchSize(PAGE + 1));
            for (RawBsonDocument document : change.apply(page)) {
                documents.add(document);
            }
            if (page.size() < PAGE) {
                return;
            }
            range = Filters.and(Filters.gt("_id", page.get(page.size() - 1).get("_id")), Filters.lte("_id", end.get()));
        }
    }

    private List<RawBsonDocument> noted(List<RawBsonDocument> counters) {
        counters.forEach(counter -> lastNumbers.put(
                counter.getString("_id").getValue(), counter.getNumber("last").longValue()));
        return counters;
    }

    /** A number given after its counter was copied would be given again; who has it was copied before it had it. */
    private boolean isKnown(RawBsonDocument entry) {
        long last = lastNumbers.getOrDefault(entry.getString("series").getValue(), Long.MIN_VALUE);
        return entry.getNumber("no").longValue() <= last;
    }

    /** What waits, and what was folded into blocks that are not part of the backup; a row seen in both is one. */
    private void copyIntake(ArchiveWriter.Documents documents) throws IOException {
        Set<BsonValue> seen = new HashSet<>();
        each(
                AuditIntake.COLLECTION,
                page -> {
                    page.forEach(row -> seen.add(row.get("_id")));
                    return page;
                },
                documents);
        for (BsonDocument row : Answers.all(journal.auditsAfter(head.number()))) {
            if (seen.add(row.get("_id"))) {
                documents.add(new RawBsonDocument(row, new BsonDocumentCodec()));
            }
        }
    }

    private Manifest.Chain copyJournal() throws IOException {
        boolean[] sound = {true};
        Recall.Head[] at = {Recall.Head.ORIGIN};
        archive.documents(Names.documents(source.name(), Journal.COLLECTION), documents -> {
            while (at[0].number() < head.number()) {
                var page = Answers.all(journal.blocks(at[0].number(), head.number()));
                for (RawBsonDocument block : page) {
                    sound[0] &= Recall.follows(at[0], block);
                    at[0] = Recall.of(block);
                    documents.add(block);
                }
                if (page.isEmpty()) {
                    sound[0] = false;
                    return;
                }
            }
        });
        return new Manifest.Chain(head.number(), head.hash(), sound[0] && at[0].equals(head));
    }
}
