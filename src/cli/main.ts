#!/usr/bin/env node
console.log('scenecast');
