package io.districtoffice.embedded.store;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on loopback, reads requests, hands them to the store thread. */
final class WireServer {

    private static final Logger log = LoggerFactory.getLogger(WireServer.class);

    private static final int CONNECTIONS = 2_000;

    private final StoreThread store;
    private final EventLoopGroup loops =
            new MultiThreadIoEventLoopGroup(2, new DefaultThreadFactory("store-io", true), NioIoHandler.newFactory());
    private final ChannelGroup clients = new DefaultChannelGroup("store-clients", GlobalEventExecutor.INSTANCE);
    private Channel server;

    WireServer(StoreThread store) {
        this.store = store;
    }

    int bind(int port) {
        try {
            server = new ServerBootstrap()
                    .group(loops)
                    .channel(NioServerSocketChannel.class)
                    .option(ChannelOption.SO_BACKLOG, 512)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childHandler(new ChannelInitializer<Channel>() {
                        @Override
                        protected void initChannel(Channel channel) {
                            channel.pipeline().addLast(new Frames(), new Requests());
                        }
                    })
                    .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                    .syncUninterruptibly()
                    .channel();
            return ((InetSocketAddress) server.localAddress()).getPort();
        } catch (Exception e) {
            close();
            throw new StoreFailed("The store cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    void stopListening() {
        if (server != null) {
            server.close().awaitUninterruptibly(5, TimeUnit.SECONDS);
        }
    }

    void dropClients() {
        clients.close();
    }

    void close() {
        stopListening();
        clients.close().awaitUninterruptibly(5, TimeUnit.SECONDS);
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
    }

    /** A message says its own length in its first four bytes. */
    private static final class Frames extends LengthFieldBasedFrameDecoder {
        Frames() {
            super(ByteOrder.LITTLE_ENDIAN, Wire.MAX_MESSAGE, 0, 4, -4, 0, true);
        }
    }

    private final class Requests extends SimpleChannelInboundHandler<ByteBuf> {

        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            if (store.isBroken() || clients.size() >= CONNECTIONS) {
                ctx.close();
            } else {
                clients.add(ctx.channel());
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext ctx, ByteBuf message) {
            Request request;
            try {
                request = Wire.decode(ctx.channel(), ByteBufUtil.getBytes(message));
            } catch (Wire.Refused refused) {
                ctx.writeAndFlush(Wire.buffer(refused.reply()));
                return;
            }
            if (store.isBroken()) {
                ctx.close();
            } else if (Wire.isHello(request)) {
                ctx.writeAndFlush(Wire.buffer(Wire.reply(request, Wire.hello())));
            } else if (!store.offer(request)) {
                ctx.close();
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            log.info("A client is disconnected: {}", cause.getMessage());
            ctx.close();
        }
    }
}
