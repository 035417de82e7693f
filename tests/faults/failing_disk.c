/* A disk that fails on demand: loaded before the C library (LD_PRELOAD) into one process.

   While the file named by FAILING_DISK_SWITCH holds a number, every write, fsync and truncation of a file whose name
   begins with FAILING_DISK_PREFIX (or is it, where that ends with "$") fails with that number as errno (5 EIO, 28 ENOSPC, 30 EROFS), and so does opening
   one for writing where the number is 30. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static int fault(void) {
    const char *name = getenv("FAILING_DISK_SWITCH");
    int (*real_open)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
    ssize_t (*real_read)(int, void *, size_t) = dlsym(RTLD_NEXT, "read");
    char text[16] = {0};
    int file = name ? real_open(name, O_RDONLY) : -1;
    if (file < 0) return 0;
    ssize_t got = real_read(file, text, sizeof text - 1);
    close(file);
    return got > 0 ? atoi(text) : 0;
}

static int is_ours(const char *path) {
    const char *prefix = getenv("FAILING_DISK_PREFIX");
    size_t length = prefix ? strlen(prefix) : 0;
    if (length && prefix[length - 1] == '$')
        return strlen(path) == length - 1 && strncmp(path, prefix, length - 1) == 0;
    return length && strncmp(path, prefix, length) == 0;
}

static int fails(int file) {
    char link[64], path[4096];
    int kept = errno;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    errno = kept;
    if (length <= 0) return 0;
    path[length] = 0;
    if (!is_ours(path)) return 0;
    int number = fault();
    if (number) errno = number; else errno = kept;
    return number;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *data, size_t size) {
    return file > 2 && fails(file) ? -1 : REAL(write)(file, data, size);
}
ssize_t pwrite(int file, const void *data, size_t size, off_t at) {
    return fails(file) ? -1 : REAL(pwrite)(file, data, size, at);
}
ssize_t pwrite64(int file, const void *data, size_t size, off64_t at) {
    return fails(file) ? -1 : REAL(pwrite64)(file, data, size, at);
}
int fsync(int file) { return fails(file) ? -1 : REAL(fsync)(file); }
int fdatasync(int file) { return fails(file) ? -1 : REAL(fdatasync)(file); }
int ftruncate(int file, off_t size) { return fails(file) ? -1 : REAL(ftruncate)(file, size); }
int ftruncate64(int file, off64_t size) { return fails(file) ? -1 : REAL(ftruncate64)(file, size); }

static int opening(const char *path, int flags) {
    if (!(flags & (O_WRONLY | O_RDWR)) || !is_ours(path)) return 0;
    int number = fault();
    if (number != EROFS) return 0;
    errno = number;
    return number;
}
int open(const char *path, int flags, ...) {
    va_list more; va_start(more, flags);
    int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, int) : 0;
    va_end(more);
    return opening(path, flags) ? -1 : REAL(open)(path, flags, mode);
}
int open64(const char *path, int flags, ...) {
    va_list more; va_start(more, flags);
    int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, int) : 0;
    va_end(more);
    return opening(path, flags) ? -1 : REAL(open64)(path, flags, mode);
}
