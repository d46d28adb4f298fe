/* SPDX-License-Identifier: GPL-3.0-or-later */

/* registration.h - one registration as a web form sent it: names and what was filled in.
 *
 * Read from JSON or CSV. In JSON a registration is an object, a list of objects, or an
 * object whose member "registrations" is such a list; what stands deeper is named by its
 * way there ("contact.name"). In CSV it is a row, named by the first one. What was left empty
 * is not there, and a registration without anything is none; yes and no of JSON are "yes" and
 * "no". Nothing is interpreted here.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VG_REGISTRATION_BYTES (4 * 1024 * 1024) /* a file of registrations */
#define VG_REGISTRATION_MOST  500               /* in one file */

typedef struct _VgRegistration VgRegistration;

/* Whatever its name ends in: what begins like an object or a list is JSON. VG_ERROR_PARSE
 * names line and column, and never says what was filled in.
 *
 * Returns: (transfer full) (nullable) (element-type VgRegistration)
 */
GPtrArray *vg_registration_read_file (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same of bytes. @name stands at the front of an error message. */
GPtrArray *vg_registration_parse (const char *text, gsize length, const char *name, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

VgRegistration *vg_registration_ref (VgRegistration *self);
void vg_registration_unref (VgRegistration *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgRegistration, vg_registration_unref)

/* Which of its file it is, from 1. */
guint vg_registration_get_number (VgRegistration *self);

/* What was filled in, in the order of the form. All lend. */
guint vg_registration_get_n (VgRegistration *self);
const char *vg_registration_get_name (VgRegistration *self, guint index);
const char *vg_registration_get_text (VgRegistration *self, guint index);

G_END_DECLS
