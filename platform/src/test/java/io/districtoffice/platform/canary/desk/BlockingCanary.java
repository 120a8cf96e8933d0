package io.districtoffice.platform.canary.desk;

import reactor.core.publisher.Mono;

final class BlockingCanary {
    String wait(Mono<String> answer) {
        return answer.block();
    }
}
