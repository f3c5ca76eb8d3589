package io.gatehouse.models.media;

/**
 * One decoded picture.
 *
 * @param atMs presentation time from the start of the video
 * @param rgb {@code height * width * 3} bytes, rows from the top, red green blue; not to be modified
 */
public record VideoFrame(long atMs, int width, int height, byte[] rgb) {}
