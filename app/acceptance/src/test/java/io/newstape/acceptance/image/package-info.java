/**
 * The image of {@code deploy/Containerfile} without a container engine: its root file system is made from the steps of
 * that file, and run as the compose file says. It needs root, {@code unshare}, and a Debian of the image's own release.
 */
package io.newstape.acceptance.image;
