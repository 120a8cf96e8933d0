package io.districtoffice.embedded.store;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents as the BSON bytes they came with. */
final class BytesType extends BasicDataType<byte[]> {

    static final BytesType INSTANCE = new BytesType();

    private BytesType() {}

    @Override
    public int getMemory(byte[] value) {
        return 24 + value.length;
    }

    @Override
    public void write(WriteBuffer buff, byte[] value) {
        buff.putVarInt(value.length).put(value);
    }

    @Override
    public byte[] read(ByteBuffer buff) {
        byte[] value = new byte[DataUtils.readVarInt(buff)];
        buff.get(value);
        return value;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
