package io.districtoffice.platform.backup;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import io.districtoffice.platform.KafkaAccess;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where an office keeps what it has.
 *
 * @param mongodb connection string of MongoDB or of the embedded store
 * @param kafka how to come to the broker; null when there is no broker yet
 * @param data the data folder: attachments and keys
 */
public record Place(String mongodb, @Nullable KafkaAccess kafka, Path data) {

    private static final long SELECTION_MS = 5_000;

    MongoClient connect() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongodb))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_MS, TimeUnit.MILLISECONDS))
                .build());
    }
}
