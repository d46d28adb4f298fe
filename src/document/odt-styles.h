/* SPDX-License-Identifier: GPL-3.0-or-later */

/* odt-styles.h - the styles of an OpenDocument text, and its page. */
#pragma once

#include "document/document.h"

G_BEGIN_DECLS

/* The part styles.xml: the language of @document in every style, its title in the foot. */
GBytes *vg_odt_styles_write (VgDocument *document) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
