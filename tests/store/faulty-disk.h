/* SPDX-License-Identifier: GPL-3.0-or-later */

/* faulty-disk.h - a disk that fails when it is told to: under SQLite, between it and the
 * system's files.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  FAULT_NONE,
  FAULT_WRITE,
  FAULT_SYNC,
  FAULT_READ,
} Fault;

/* Once, before SQLite opens anything. */
void faulty_disk_start (void);

/* From now on the operation number @after (0: the next) of this kind fails, and then
 * @n_times in all.
 */
void faulty_disk_set (Fault fault, guint after, guint n_times);

/* How often it has failed since it was set. */
guint faulty_disk_count (void);

G_END_DECLS
