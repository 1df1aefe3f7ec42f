package io.newstape.streams.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Keeps what all RocksDB stores of this process hold in native memory together within {@value #BYTES} bytes: blocks
 * read, indexes, filters and what is not yet on disk. By default each store of each partition takes up to 98 MiB of its
 * own: that grows with the partitions, and no heap setting bounds it.
 *
 * <p>The bound is a soft one: what a read needs at the moment is loaded even when the memory is full.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {

    static final long BYTES = 256L * 1024 * 1024;

    /** Counted within {@link #BYTES}. */
    private static final long NOT_YET_ON_DISK = BYTES / 2;

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Shared.BLOCKS);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(Shared.WRITES);
    }

    /** Nothing was opened for this store alone; what is shared lives as long as the process. */
    @Override
    public void close(String store, Options options) {}

    /** Made when the first store opens: whoever keeps state in memory never loads RocksDB. */
    private static final class Shared {

        static {
            RocksDB.loadLibrary();
        }

        static final Cache BLOCKS = new LRUCache(BYTES);
        static final WriteBufferManager WRITES = new WriteBufferManager(NOT_YET_ON_DISK, BLOCKS);
    }
}
