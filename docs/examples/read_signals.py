#!/usr/bin/env python3
"""Prints the records of a topic as JSON, one a line, up to its end.

It needs what Debian ships: apt install python3-confluent-kafka python3-avro

    python3 read_signals.py 127.0.0.1:9092 http://127.0.0.1:8081/apis/ccompat/v7 market.signals
"""
import io
import json
import sys
import urllib.request

import avro.io
import avro.schema
from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, TopicPartition

brokers, registry, topic = sys.argv[1:4]
consumer = Consumer({
    "bootstrap.servers": brokers,
    "group.id": "desk-python",
    # signals of a transaction that didn't end are none
    "isolation.level": "read_committed",
    "enable.auto.commit": False,
    "enable.partition.eof": True,
})
readers = {}


def decoded(value):
    """A value in Confluent's wire format: a zero, four bytes of schema id, then Avro."""
    if value is None:
        return None
    schema_id = int.from_bytes(value[1:5], "big")
    if schema_id not in readers:
        with urllib.request.urlopen(f"{registry}/schemas/ids/{schema_id}", timeout=30) as answer:
            readers[schema_id] = avro.io.DatumReader(avro.schema.parse(json.load(answer)["schema"]))
    return readers[schema_id].read(avro.io.BinaryDecoder(io.BytesIO(value[5:])))


# timestamp-micros and timestamp-millis come as datetime in UTC
def text(value):
    return value.isoformat()


partitions = consumer.list_topics(topic, timeout=30).topics[topic].partitions
consumer.assign([TopicPartition(topic, number, OFFSET_BEGINNING) for number in partitions])
reading = set(partitions)
while reading:
    message = consumer.poll(30)
    if message is None:
        sys.exit("no answer from " + brokers)
    if message.error() and message.error().code() == KafkaError._PARTITION_EOF:
        reading.discard(message.partition())
    elif message.error():
        sys.exit(str(message.error()))
    else:
        print(json.dumps(decoded(message.value()), default=text, ensure_ascii=False))
consumer.close()
