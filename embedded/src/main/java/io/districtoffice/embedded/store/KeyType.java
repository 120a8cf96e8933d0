package io.districtoffice.embedded.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Sortable keys; on a page each one is written as what differs from the one before. */
final class KeyType extends BasicDataType<byte[]> {

    static final KeyType INSTANCE = new KeyType();

    private KeyType() {}

    @Override
    public int compare(byte[] a, byte[] b) {
        return Arrays.compareUnsigned(a, b);
    }

    @Override
    public int getMemory(byte[] key) {
        return 24 + key.length;
    }

    @Override
    public void write(WriteBuffer buff, byte[] key) {
        buff.putVarInt(key.length).put(key);
    }

    @Override
    public byte[] read(ByteBuffer buff) {
        byte[] key = new byte[DataUtils.readVarInt(buff)];
        buff.get(key);
        return key;
    }

    @Override
    public void write(WriteBuffer buff, Object storage, int len) {
        byte[][] keys = cast(storage);
        byte[] before = {};
        for (int i = 0; i < len; i++) {
            byte[] key = keys[i];
            int mismatch = Arrays.mismatch(before, key);
            int same = mismatch < 0 ? key.length : mismatch;
            buff.putVarInt(same).putVarInt(key.length - same);
            buff.put(key, same, key.length - same);
            before = key;
        }
    }

    @Override
    public void read(ByteBuffer buff, Object storage, int len) {
        byte[][] keys = cast(storage);
        byte[] before = {};
        for (int i = 0; i < len; i++) {
            int same = DataUtils.readVarInt(buff);
            byte[] key = Arrays.copyOf(before, same + DataUtils.readVarInt(buff));
            buff.get(key, same, key.length - same);
            keys[i] = key;
            before = key;
        }
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
