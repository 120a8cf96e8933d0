package io.districtoffice.gateway.door;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.netty.ChannelPipelineConfigurer;
import reactor.netty.ConnectionObserver;
import reactor.netty.NettyPipeline;

/**
 * What happens before there is a request: a head that dribbles in is cut after a while, and what Netty itself refuses
 * (a line too long, bytes that are no HTTP) is told as a problem like everything else.
 */
final class RawDoor implements ChannelPipelineConfigurer {

    private final Duration longestHead;

    /** @param longestHead from the first byte of a request to the end of its head */
    RawDoor(Duration longestHead) {
        this.longestHead = longestHead;
    }

    @Override
    public void onChannelInit(ConnectionObserver observer, Channel channel, @Nullable SocketAddress remote) {
        var pipeline = channel.pipeline();
        if (pipeline.get(NettyPipeline.HttpCodec) != null) { // with TLS it comes later, after the handshake
            var head = new Head(longestHead);
            pipeline.addBefore(NettyPipeline.HttpCodec, "office.head.begins", head.begins());
            pipeline.addAfter(NettyPipeline.HttpCodec, "office.head.ends", head.ends());
            pipeline.addAfter(NettyPipeline.HttpCodec, "office.refusals", new Refusals());
        }
    }

    /** The head of one request at a time; both handlers run on the channel's own thread. */
    private static final class Head {
        private final Duration longest;
        private boolean awaited = true;
        private @Nullable ScheduledFuture<?> deadline;

        Head(Duration longest) {
            this.longest = longest;
        }

        ChannelInboundHandlerAdapter begins() {
            return new ChannelInboundHandlerAdapter() {
                @Override
                public void channelRead(ChannelHandlerContext ctx, Object bytes) {
                    if (awaited && deadline == null) {
                        deadline =
                                ctx.executor().schedule(() -> ctx.close(), longest.toMillis(), TimeUnit.MILLISECONDS);
                    }
                    ctx.fireChannelRead(bytes);
                }

                @Override
                public void channelInactive(ChannelHandlerContext ctx) {
                    settle();
                    ctx.fireChannelInactive();
                }
            };
        }

        ChannelInboundHandlerAdapter ends() {
            return new ChannelInboundHandlerAdapter() {
                @Override
                public void channelRead(ChannelHandlerContext ctx, Object part) {
                    if (part instanceof HttpRequest) {
                        awaited = false;
                        settle();
                    }
                    if (part instanceof LastHttpContent) {
                        awaited = true;
                    }
                    ctx.fireChannelRead(part);
                }
            };
        }

        private void settle() {
            if (deadline != null) {
                deadline.cancel(false);
                deadline = null;
            }
        }
    }

    /** Our own answers never are an empty refusal, so an empty one is Netty's. */
    private static final class Refusals extends ChannelOutboundHandlerAdapter {
        @Override
        public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
            if (message instanceof FullHttpResponse answer
                    && answer.status().code() >= 400
                    && !answer.content().isReadable()) {
                var told = RawProblem.of(ctx.alloc(), answer);
                answer.release();
                ctx.write(told, promise);
            } else {
                ctx.write(message, promise);
            }
        }
    }
}
