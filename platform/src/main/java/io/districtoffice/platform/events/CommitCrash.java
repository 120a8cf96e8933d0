package io.districtoffice.platform.events;

import io.districtoffice.platform.crash.CrashPoint;
import io.districtoffice.platform.crash.CrashPoints;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.apache.kafka.clients.consumer.Consumer;
import org.springframework.kafka.core.ConsumerPostProcessor;

/** Passes {@link CrashPoint#HANDLED} before each commit of an offset. */
final class CommitCrash implements ConsumerPostProcessor<String, String> {

    private final CrashPoints crashPoints;

    CommitCrash(CrashPoints crashPoints) {
        this.crashPoints = crashPoints;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Consumer<String, String> apply(Consumer<String, String> consumer) {
        return (Consumer<String, String>) Proxy.newProxyInstance(
                CommitCrash.class.getClassLoader(), new Class<?>[] {Consumer.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("commit")) {
                        crashPoints.pass(CrashPoint.HANDLED);
                    }
                    try {
                        return method.invoke(consumer, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
