package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;

/** A command as it came from a client. */
record Request(Channel channel, int id, String database, Document body, boolean legacy) {

    String command() {
        return body.keySet().iterator().next();
    }
}
