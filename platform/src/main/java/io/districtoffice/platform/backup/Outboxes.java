package io.districtoffice.platform.backup;

import io.districtoffice.platform.journal.Recall;
import io.districtoffice.platform.store.Epoch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * Gives documents back what the relay has taken out of their outboxes. A document is read later than the journal's head
 * was noted, so that every event of the journal up to it is in its state; events that came later went into blocks that are
 * not part of the backup. With those put back, journal and outboxes together have each event of each document, once.
 * Put back is also what a consumer may not have heard: it is journaled already, so that the relay only publishes it again.
 */
final class Outboxes {

    private static final String OUTBOX = "outbox";

    private final Recall journal;
    private final long since;
    private final Set<String> compacted;

    /**
     * @param since entries in blocks after this number are put back; not greater than the head that was noted
     * @param compacted of these topics the newest entry is put back, however old it is
     */
    Outboxes(Recall journal, long since, Set<String> compacted) {
        this.journal = journal;
        this.since = since;
        this.compacted = compacted;
    }

    /** The documents of a page, those completed that have an outbox. */
    List<RawBsonDocument> completed(List<RawBsonDocument> page) {
        Set<String> ids = page.stream()
                .filter(document -> document.isArray(OUTBOX))
                .map(Outboxes::id)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return page;
        }
        Map<String, List<BsonDocument>> taken = Answers.all(journal.entriesAfter(since, ids)).stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getString("aggregate").getValue()));
        return page.stream()
                .map(document -> ids.contains(id(document))
                        ? completed(document, taken.getOrDefault(id(document), List.of()))
                        : document)
                .toList();
    }

    private RawBsonDocument completed(RawBsonDocument document, List<BsonDocument> taken) {
        long version = document.getNumber("version").longValue();
        Map<String, BsonDocument> entries = new LinkedHashMap<>();
        document.getArray(OUTBOX).forEach(entry -> put(entries, entry.asDocument()));
        int waiting = entries.size();
        taken.stream()
                // what happened after it was read is not part of it
                .filter(entry -> Epoch.versionOf(seq(entry)) <= version)
                .forEach(entry -> put(entries, Recall.waiting(entry)));
        if (!compacted.isEmpty() && entries.values().stream().noneMatch(this::isReference)) {
            Answers.one(journal.newest(id(document), compacted))
                    .filter(entry -> Epoch.versionOf(seq(entry)) <= version)
                    .ifPresent(entry -> put(entries, Recall.waiting(entry)));
        }
        return entries.size() == waiting ? document : with(document, entries);
    }

    private static RawBsonDocument with(RawBsonDocument document, Map<String, BsonDocument> entries) {
        var codec = new BsonDocumentCodec();
        var changed = document.decode(codec);
        List<BsonDocument> inOrder = new ArrayList<>(entries.values());
        inOrder.sort(Comparator.comparingLong(Outboxes::seq));
        changed.put(OUTBOX, new BsonArray(inOrder));
        return new RawBsonDocument(changed, codec);
    }

    private static void put(Map<String, BsonDocument> entries, BsonDocument entry) {
        entries.putIfAbsent(entry.getString("id").getValue(), entry);
    }

    private boolean isReference(BsonDocument entry) {
        BsonValue topic = entry.get("topic");
        return topic instanceof BsonString text && compacted.contains(text.getValue());
    }

    private static String id(RawBsonDocument document) {
        return document.getString("_id").getValue();
    }

    private static long seq(BsonDocument entry) {
        return entry.getNumber("seq").longValue();
    }
}
