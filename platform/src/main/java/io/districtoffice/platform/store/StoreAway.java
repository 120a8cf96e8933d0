package io.districtoffice.platform.store;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.List;

/** Tells a store that cannot be reached now or has no room, where the same may be tried again, from one that refuses. */
public final class StoreAway {

    private static final List<Class<? extends MongoException>> KINDS = List.of(
            MongoTimeoutException.class,
            MongoExecutionTimeoutException.class,
            MongoSocketException.class,
            MongoServerUnavailableException.class,
            MongoConnectionPoolClearedException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class,
            MongoWriteConcernException.class);
    private static final int OUT_OF_DISK_SPACE = 14031;

    private StoreAway() {}

    public static boolean is(Throwable failure) {
        return KINDS.stream().anyMatch(kind -> kind.isInstance(failure))
                || (failure instanceof MongoException e && e.getCode() == OUT_OF_DISK_SPACE);
    }
}
