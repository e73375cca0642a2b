"""Many clusters by Apache Spark: spark-submit spark.py clusters.jsonl summaries

The second argument is a folder that Spark makes; its parts, one after another, are the lines in their order. Every machine
needs the program on its path.
"""

import os
import sys

from pyspark import SparkContext

source, target = sys.argv[1:]
context = SparkContext(appName="conspectus")
# As many parts as there are cores, at least: each is one process, which reads lines and writes lines.
lines = context.textFile(source, minPartitions=context.defaultParallelism)
# The process starts with no variables but these.
lines.pipe("conspectus batch", {"PATH": os.environ["PATH"]}, checkCode=True).saveAsTextFile(target)
context.stop()
