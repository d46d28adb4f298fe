/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "faulty-disk.h"

#include <sqlite3.h>
#include <string.h>

/* A file of ours; that of the system follows it in memory. */
typedef struct {
  sqlite3_file base;
  sqlite3_file *real;
} File;

static sqlite3_vfs *system_vfs;
static sqlite3_vfs faulty_vfs;
static sqlite3_io_methods methods;
static Fault fault;
static guint n_before;
static guint n_left;
static guint n_failed;

void
faulty_disk_set (Fault wanted, guint after, guint n_times)
{
  fault = wanted;
  n_before = after;
  n_left = n_times;
  n_failed = 0;
}

guint
faulty_disk_count (void)
{
  return n_failed;
}

static gboolean
fails (Fault kind)
{
  if (fault != kind || n_left == 0)
    return FALSE;
  if (n_before > 0) {
    n_before--;
    return FALSE;
  }

  n_left--;
  n_failed++;
  return TRUE;
}

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((File *) file)->real;
}

static int
close_file (sqlite3_file *file)
{
  return get_real (file)->pMethods->xClose (get_real (file));
}

static int
read_file (sqlite3_file *file, void *out, int length, sqlite3_int64 offset)
{
  if (fails (FAULT_READ))
    return SQLITE_IOERR_READ;

  return get_real (file)->pMethods->xRead (get_real (file), out, length, offset);
}

static int
write_file (sqlite3_file *file, const void *data, int length, sqlite3_int64 offset)
{
  if (fails (FAULT_WRITE))
    return SQLITE_IOERR_WRITE;

  return get_real (file)->pMethods->xWrite (get_real (file), data, length, offset);
}

static int
truncate_file (sqlite3_file *file, sqlite3_int64 length)
{
  return get_real (file)->pMethods->xTruncate (get_real (file), length);
}

static int
sync_file (sqlite3_file *file, int flags)
{
  if (fails (FAULT_SYNC))
    return SQLITE_IOERR_FSYNC;

  return get_real (file)->pMethods->xSync (get_real (file), flags);
}

static int
get_length (sqlite3_file *file, sqlite3_int64 *length)
{
  return get_real (file)->pMethods->xFileSize (get_real (file), length);
}

static int
lock_file (sqlite3_file *file, int kind)
{
  return get_real (file)->pMethods->xLock (get_real (file), kind);
}

static int
unlock_file (sqlite3_file *file, int kind)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), kind);
}

static int
check_lock (sqlite3_file *file, int *result)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), result);
}

static int
control_file (sqlite3_file *file, int what, void *value)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), what, value);
}

static int
get_sector (sqlite3_file *file)
{
  return get_real (file)->pMethods->xSectorSize (get_real (file));
}

static int
get_traits (sqlite3_file *file)
{
  return get_real (file)->pMethods->xDeviceCharacteristics (get_real (file));
}

static int
open_file (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  File *self = (File *) file;
  int result = SQLITE_OK;

  self->base.pMethods = NULL;
  self->real = (sqlite3_file *) (self + 1);
  result = system_vfs->xOpen (system_vfs, name, self->real, flags, out_flags);
  if (self->real->pMethods != NULL)
    self->base.pMethods = &methods;
  return result;
}

void
faulty_disk_start (void)
{
  methods = (sqlite3_io_methods){
    .iVersion = 1,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = get_length,
    .xLock = lock_file,
    .xUnlock = unlock_file,
    .xCheckReservedLock = check_lock,
    .xFileControl = control_file,
    .xSectorSize = get_sector,
    .xDeviceCharacteristics = get_traits,
  };
  system_vfs = sqlite3_vfs_find (NULL);
  faulty_vfs = *system_vfs;
  faulty_vfs.zName = "faulty";
  faulty_vfs.szOsFile = (int) sizeof (File) + system_vfs->szOsFile;
  faulty_vfs.xOpen = open_file;
  sqlite3_vfs_register (&faulty_vfs, 1);
}
