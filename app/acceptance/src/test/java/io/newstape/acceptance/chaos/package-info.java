/**
 * The real stack under faults that a seed chooses: brokers, registry and two pipelines in processes of their own, which
 * are killed and frozen while news and poison come. Afterwards, every signal that should be there is there once.
 */
package io.newstape.acceptance.chaos;
