/* SPDX-License-Identifier: GPL-3.0-or-later */

/* entity.h - the character a Markdown entity stands for. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @entity: "&amp;", "&#8211;", "&#x2013;". Returns: the character, or 0 for one not known here */
gunichar vg_entity_find (const char *entity);

G_END_DECLS
