document.body.append("Kantlijn");
