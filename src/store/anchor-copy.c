/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/anchor-copy.h"

#include "base/file.h"
#include "base/paths.h"
#include "store/hex.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define FORMAT     "voorgesprek-anchor/1"
#define MOST_BYTES 512

char *
vg_anchor_copy_dup_path (const VgAnchorName *name)
{
  g_autofree char *state = vg_paths_dup_state ();
  g_autofree char *vault = vg_hex_write (name->vault, VG_ID_BYTES);
  g_autofree char *life = vg_hex_write (name->life, VG_ID_BYTES);

  return g_strdup_printf ("%s/anchor-%s-%s", state, vault, life);
}

static gboolean
parse (const char *text, VgAnchor *out, guint8 mac[VG_DIGEST_BYTES])
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", 5);

  memset (out, 0, sizeof *out);
  return g_strv_length (lines) == 5 && g_str_equal (lines[0], FORMAT) &&
         g_str_has_prefix (lines[1], "counter ") &&
         g_ascii_string_to_unsigned (lines[1] + strlen ("counter "), 10, 1, G_MAXINT64,
                                     &out->counter, NULL) &&
         g_str_has_prefix (lines[2], "root ") &&
         vg_hex_read (lines[2] + strlen ("root "), out->root, VG_DIGEST_BYTES) &&
         g_str_has_prefix (lines[3], "mac ") &&
         vg_hex_read (lines[3] + strlen ("mac "), mac, VG_DIGEST_BYTES);
}

VgCopyState
vg_anchor_copy_read (VgAnchor *out, const VgAnchorName *name)
{
  g_autofree char *path = vg_anchor_copy_dup_path (name);
  g_autoptr (GBytes) bytes = vg_file_read (path, MOST_BYTES, NULL);
  g_autofree char *text = NULL;
  guint8 found[VG_DIGEST_BYTES];
  guint8 mac[VG_DIGEST_BYTES];

  if (bytes == NULL)
    return g_access (path, F_OK) != 0 ? VG_COPY_NONE : VG_COPY_DAMAGED;

  if (g_bytes_get_size (bytes) > 0)
    text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (text == NULL || !parse (text, out, found))
    return VG_COPY_DAMAGED;

  vg_anchor_make_mac (out, name, mac);
  return vg_digest_equal (mac, found, VG_DIGEST_BYTES) ? VG_COPY_FOUND : VG_COPY_DAMAGED;
}

/* Not vg_file_write(), which syncs: that may take as long as a save. */
static gboolean
write_file (const char *path, const char *text)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  int fd = -1;
  gboolean is_written = FALSE;

  g_unlink (part);
  fd = open (part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    return FALSE;

  is_written = write (fd, text, strlen (text)) == (gssize) strlen (text);
  is_written = close (fd) == 0 && is_written;
  if (is_written && g_rename (part, path) == 0)
    return TRUE;

  g_unlink (part);
  return FALSE;
}

gboolean
vg_anchor_copy_write (const VgAnchor *anchor, const VgAnchorName *name)
{
  g_autofree char *path = vg_anchor_copy_dup_path (name);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *root = vg_hex_write (anchor->root, VG_DIGEST_BYTES);
  g_autofree char *mac = NULL;
  g_autofree char *text = NULL;
  guint8 bytes[VG_DIGEST_BYTES];

  vg_anchor_make_mac (anchor, name, bytes);
  mac = vg_hex_write (bytes, sizeof bytes);
  text = g_strdup_printf (FORMAT "\ncounter %" G_GUINT64_FORMAT "\nroot %s\nmac %s\n",
                          anchor->counter, root, mac);
  return g_mkdir_with_parents (folder, 0700) == 0 && write_file (path, text);
}
