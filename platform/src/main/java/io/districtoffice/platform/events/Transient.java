package io.districtoffice.platform.events;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.districtoffice.platform.decision.Refused;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Tells what will pass (store, broker or another service away, time-outs, {@code BUSY}) from what will not. */
public final class Transient {

    private static final int MAX_CAUSES = 20;

    /** Codes with which a store that shuts down, steps down, waits or has no room answers. */
    private static final Set<Integer> CODES = Set.of(
            6, 7, 50, 64, 89, 91, 100, 112, 189, 202, 262, 317, 358, 384, 10107, 11600, 11602, 13388, 13435, 13436,
            14031);

    private Transient() {}

    /** Whether the error, or what caused it, will pass. */
    public static boolean is(@Nullable Throwable error) {
        int depth = 0;
        for (Throwable e = error; e != null && depth++ < MAX_CAUSES; e = e.getCause()) {
            if (one(e)) {
                return true;
            }
        }
        return false;
    }

    private static boolean one(Throwable e) {
        if (e instanceof Refused refused) {
            return refused.kind() == Refused.Kind.BUSY;
        }
        if (e instanceof MongoException store) {
            return store instanceof MongoTimeoutException
                    || store instanceof MongoSocketException
                    || store instanceof MongoNotPrimaryException
                    || store instanceof MongoNodeIsRecoveringException
                    || store instanceof MongoInterruptedException
                    || store.getClass() == MongoClientException.class
                    || store.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                    || CODES.contains(store.getCode());
        }
        return e instanceof TimeoutException
                || e instanceof RetriableException
                || e instanceof InterruptException
                || e instanceof InterruptedException
                || e instanceof IOException;
    }
}
